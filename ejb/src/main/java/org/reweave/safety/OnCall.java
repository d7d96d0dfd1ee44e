package org.reweave.safety;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.care.StaffNames;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;

/**
 * Who is on call outside the clinic's hours. The clinic's lead keeps the rota, or where none is
 * named every supervisor. Being on call opens no case: who is not on its team learns its number and
 * whom to ask.
 */
@Stateless
@DenyAll
public class OnCall {
  private static final int MOST_DUTIES = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject StaffNames names;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Somebody who may be put on call. */
  public record Candidate(UUID staffId, String displayName) {}

  /** Who is on call now and later, the earliest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Duty> rota() {
    audit.record("list", "on-call", null, null);
    var now = clock.instant();
    var duties =
        em.createQuery(
                "select d from OnCallDuty d where d.withdrawnAt is null and d.toAt > :now"
                    + " order by d.fromAt, d.toAt, d.id",
                OnCallDuty.class)
            .setParameter("now", now)
            .setMaxResults(MOST_DUTIES)
            .getResultList();
    var called = names.of(duties.stream().map(d -> d.staffId).distinct().toList());
    return duties.stream().map(d -> d.view(called.getOrDefault(d.staffId, ""), now)).toList();
  }

  /** Whether the viewer keeps the rota. Shows no record, so none is audited. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public boolean keepsIt() {
    return (Boolean)
        em.createNativeQuery("select answers_for_own_clinic()", Boolean.class).getSingleResult();
  }

  /** What was told to the viewer, who is on call now; empty for anybody else. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<WaitingCase> waiting() {
    audit.record("list", "on-call-case", null, null);
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select number, lead, mail, since, case_id from waiting_on_call()", Object[].class)
        .getResultStream()
        .map(
            row ->
                new WaitingCase(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    (Instant) row[3],
                    (UUID) row[4]))
        .toList();
  }

  /**
   * Who may be put on call: therapists and supervisors who can sign in.
   *
   * @throws Refused for whoever does not keep the rota
   */
  @RolesAllowed(SUPERVISOR)
  public List<Candidate> candidates() {
    requireKeeper();
    audit.record("list", "staff", null, null);
    return clinicians();
  }

  /**
   * Puts somebody on call; several may be at once, and each of them is told.
   *
   * @return the duty's id
   * @throws Refused for whoever does not keep the rota
   * @throws Invalid naming {@code staffId}, {@code from} or {@code to}
   */
  @RolesAllowed(SUPERVISOR)
  public UUID add(NewDuty asked) {
    requireKeeper();
    var now = clock.instant();
    var duty = asked.checked(now);
    if (clinicians().stream().noneMatch(c -> c.staffId().equals(duty.staffId()))) {
      throw new Invalid("staffId", "unknown", "Choose a therapist or supervisor of the clinic.");
    }
    var v = viewer.get();
    var kept = new OnCallDuty(v.clinic(), duty.staffId(), duty.from(), duty.to(), v.person(), now);
    em.persist(kept);
    em.flush();
    audit.record("change", "on-call", kept.id, null);
    return kept.id;
  }

  /**
   * Takes a duty back, from now on.
   *
   * @throws Refused for whoever does not keep the rota
   * @throws NotFound if there is none, or it is over
   */
  @RolesAllowed(SUPERVISOR)
  public void withdraw(UUID dutyId) {
    requireKeeper();
    var now = clock.instant();
    var duty =
        Optional.ofNullable(em.find(OnCallDuty.class, dutyId))
            .filter(d -> d.withdrawnAt == null && d.toAt.isAfter(now))
            .orElseThrow(NotFound::new);
    duty.withdraw(viewer.get().person(), now);
    audit.record("change", "on-call", dutyId, null);
  }

  private void requireKeeper() {
    if (!keepsIt()) {
      throw new Refused();
    }
  }

  private List<Candidate> clinicians() {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select person_id, display_name from colleagues()"
                + " where roles && array['therapist', 'supervisor']",
            Object[].class)
        .getResultStream()
        .map(row -> new Candidate((UUID) row[0], (String) row[1]))
        .toList();
  }
}
