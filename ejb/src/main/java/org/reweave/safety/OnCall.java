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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.care.StaffNames;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Ids;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Severity;

/**
 * Who is on call outside the clinic's hours. The clinic's lead keeps the rota, or where none is
 * named every supervisor. Being on call opens no case: who is not on its team learns its number,
 * how grave its flags are and whom to call, and may acknowledge them.
 */
@Stateless
@DenyAll
public class OnCall {
  private static final int MOST_DUTIES = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject StaffNames names;
  @Inject Clinics clinics;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
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

  /**
   * What was told to the viewer, who is on call now, and waits to be acknowledged or was by the
   * viewer; empty for anybody else.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<WaitingCase> waiting() {
    audit.record("list", "on-call-case", null, null);
    var cases = new LinkedHashMap<Long, WaitingCase>();
    for (var row : told()) {
      cases
          .computeIfAbsent(
              ((Number) row[0]).longValue(),
              number ->
                  new WaitingCase(
                      number, (String) row[1], (String) row[2], (UUID) row[3], new ArrayList<>()))
          .flags()
          .add(flag(row));
    }
    return List.copyOf(cases.values());
  }

  /**
   * Acknowledges a flag that was told to the viewer, who is on call now, on the team or not. Its
   * team reads by whom, and what was written; the case stays shut.
   *
   * @throws NotFound outside the own duty, for what was not told, and for what somebody of the team
   *     has acknowledged
   * @throws Conflict {@code already-acknowledged} by the viewer
   * @throws Invalid naming {@code text}
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void acknowledge(UUID flagId, @Nullable String text) {
    var flag =
        told().stream()
            .map(OnCall::flag)
            .filter(f -> f.flagId().equals(flagId))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!flag.open()) {
      throw new Conflict("already-acknowledged", "You have acknowledged this already.");
    }
    var words = SafetyReviews.checked(text);
    var v = viewer.get();
    var step = Ids.ordered();
    var caseId =
        em.unwrap(Session.class)
            .createNativeQuery(
                """
                select acknowledge_on_call(:flag, :step, :name, :words, cast(:at as timestamptz),
                  cast(:assess as timestamptz))\
                """,
                UUID.class)
            .setParameter("flag", flagId)
            .setParameter("step", step)
            .setParameter("name", names.of(v.person()))
            .setParameter(
                "words", sealer.sealText(RedFlagStep.seal(v.clinic(), step, v.person()), words))
            .setParameter("at", clock.instant())
            .setParameter(
                "assess",
                clinics.clocks(v.clinic()).by(Wait.ASSESS, flag.severity(), flag.raisedAt()))
            .getResultStream()
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(NotFound::new);
    audit.record("acknowledge", "red-flag", flagId, caseId);
  }

  private List<Object[]> told() {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select number, lead, mail, case_id, flag_id, severity, state, raised_at, due_at"
                + " from waiting_on_call()",
            Object[].class)
        .getResultList();
  }

  private static WaitingFlag flag(Object[] row) {
    return new WaitingFlag(
        (UUID) row[4],
        Severity.valueOf((String) row[5]),
        FlagState.valueOf((String) row[6]),
        (Instant) row[7],
        (Instant) row[8]);
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
