package org.reweave.emergency;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.account.StaffNotices;
import org.reweave.care.CaseAccess;
import org.reweave.care.StaffNames;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.platform.Roles;
import org.reweave.platform.Sealer;
import org.reweave.platform.SignIn;
import org.reweave.platform.Turn;

/**
 * Opening a case in an emergency. Only for whom the privacy officer named beforehand, only after a
 * fresh sign-in, one case for an hour, for reading what is known of danger and how to reach people.
 * The case's lead and the privacy officers are told at once; clients never are.
 */
@Stateless
@DenyAll
public class Emergencies {
  /** So old may a sign-in be at most. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_NAME = 80;

  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject StaffNames names;
  @Inject StaffNotices notices;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Turn turn;
  @Inject Clock clock;

  /** Whether the viewer was named, a day ago or longer. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public boolean named() {
    return em.createQuery(
                "select count(r) from EmergencyReader r"
                    + " where r.personId = :viewer and r.endedAt is null and r.namedAt <= :at",
                Long.class)
            .setParameter("viewer", viewer.get().person())
            .setParameter("at", clock.instant().minus(EmergencyReader.BEFOREHAND))
            .getSingleResult()
        > 0;
  }

  /**
   * What the viewer has open, and whether they may open more without signing in again.
   *
   * @throws Refused for whoever was not named
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public EmergencyStanding standing() {
    requireNamed();
    audit.record("list", "emergency", null, null);
    List<Object[]> rows =
        em.unwrap(Session.class)
            .createNativeQuery(
                """
                select e.id, e.case_id, k.number, e.ends_at
                from emergency_access e join care_case k on k.id = e.case_id
                where e.person_id = :viewer and e.ended_at is null and e.ends_at > now()
                order by e.ends_at\
                """,
                Object[].class)
            .setParameter("viewer", viewer.get().person())
            .getResultList();
    return new EmergencyStanding(
        fresh(),
        rows.stream()
            .map(r -> new OpenEmergency((UUID) r[0], (UUID) r[1], (Long) r[2], (Instant) r[3]))
            .toList());
  }

  /**
   * Finds cases of the clinic by a client's name, ten at most, to open one of them.
   *
   * @throws Refused for whoever was not named
   * @throws Conflict {@code sign-in-again}
   * @throws Invalid naming {@code q}
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public List<FoundCase> search(@Nullable String q) {
    requireNamed();
    requireFresh();
    var name = q == null ? "" : q.strip();
    if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new Invalid("q", "too-short", "Enter at least three letters of a client's name.");
    }
    audit.record("search", "emergency", null, null);
    List<Object[]> rows =
        em.unwrap(Session.class)
            .createNativeQuery(
                "select case_id, number, names from find_in_emergency(:name)", Object[].class)
            .setParameter("name", name)
            .getResultList();
    return rows.stream()
        .map(r -> new FoundCase((UUID) r[0], (Long) r[1], List.of((String[]) r[2])))
        .toList();
  }

  /**
   * Opens a case for an hour. Each takes a sign-in of its own.
   *
   * @throws Refused for whoever was not named
   * @throws Conflict {@code sign-in-again}; {@code open-already}
   * @throws Invalid naming {@code caseId}, {@code reason} or {@code text}
   * @throws NotFound for an unknown case, one of another clinic, and one that the viewer treats
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public OpenEmergency open(NewEmergency asked) {
    requireNamed();
    var v = viewer.get();
    turn.take(v.person() + " opens a case");
    requireFresh();
    var caseId = asked.caseId();
    var reason = asked.reason();
    var problems = new ArrayList<Invalid.Problem>();
    if (caseId == null) {
      problems.add(new Invalid.Problem("caseId", "required", "Choose a case."));
    }
    if (reason == null) {
      problems.add(new Invalid.Problem("reason", "required", "Choose a reason."));
    }
    var text = EmergencyText.checked(asked.text(), EmergencyText.SHORTEST_REASON, problems);
    if (caseId == null || reason == null) {
      throw new Invalid(problems);
    }
    requireOpenable(caseId);
    var opened =
        new EmergencyAccess(v.clinic(), caseId, v.person(), reason, text, sealer, clock.instant());
    em.persist(opened);
    em.flush();
    audit.record("open", "emergency", opened.id, caseId);
    em.unwrap(Session.class)
        .createNativeQuery("select * from told_of_emergency(:case)", UUID.class)
        .setParameter("case", caseId)
        .getResultList()
        .forEach(person -> notices.somethingWaits(v.clinic(), person));
    return new OpenEmergency(opened.id, caseId, number(caseId), opened.endsAt);
  }

  /**
   * What the viewer opened.
   *
   * @throws NotFound if it is somebody else's
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public OpenEmergency get(UUID emergencyId) {
    var own = own(emergencyId);
    audit.record("read", "emergency", own.id, own.caseId);
    return new OpenEmergency(own.id, own.caseId, number(own.caseId), own.endsAt);
  }

  private EmergencyAccess own(UUID emergencyId) {
    return Optional.ofNullable(em.find(EmergencyAccess.class, emergencyId))
        .filter(e -> e.personId.equals(viewer.get().person()))
        .orElseThrow(NotFound::new);
  }

  private void requireOpenable(UUID caseId) {
    var openable =
        em.unwrap(Session.class)
            .createNativeQuery("select opens_in_emergency(:case)", Boolean.class)
            .setParameter("case", caseId)
            .getSingleResult();
    if (!openable) {
      throw new NotFound();
    }
    if (access.emergency(caseId).isPresent()) {
      throw new Conflict("open-already", "You have this case open already.");
    }
  }

  private long number(UUID caseId) {
    return em.unwrap(Session.class)
        .createNativeQuery("select number from care_case where id = :case", Long.class)
        .setParameter("case", caseId)
        .getSingleResult();
  }

  /**
   * Ends an access of the viewer's own before its hour is over.
   *
   * @throws NotFound if it is somebody else's
   * @throws Conflict {@code not-open}
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void end(UUID emergencyId) {
    var own = own(emergencyId);
    audit.record("close", "emergency", own.id, own.caseId);
    em.flush();
    own.end(clock.instant());
  }

  /** Who opened a case in an emergency, the latest first, for its team. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public List<CaseEmergency> ofCase(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "emergency", null, caseId);
    var found =
        em.createQuery(
                "from EmergencyAccess e where e.caseId = :case order by e.openedAt desc, e.id",
                EmergencyAccess.class)
            .setParameter("case", caseId)
            .getResultList();
    var readers = names.of(found.stream().map(e -> e.personId).distinct().toList());
    return found.stream()
        .map(
            e ->
                new CaseEmergency(
                    e.id,
                    readers.getOrDefault(e.personId, ""),
                    e.reason,
                    e.text(sealer),
                    e.openedAt,
                    e.over()))
        .toList();
  }

  /** Openings of the clinic that nobody has reviewed in time; empty but for the clinic's lead. */
  @RolesAllowed(Roles.SUPERVISOR)
  public List<OverdueEmergency> overdue() {
    audit.record("list", "emergency", null, null);
    List<Object[]> rows =
        em.unwrap(Session.class)
            .createNativeQuery(
                "select number, reader, opened_at from overdue_emergencies()", Object[].class)
            .getResultList();
    return rows.stream()
        .map(r -> new OverdueEmergency((Long) r[0], (String) r[1], (Instant) r[2]))
        .toList();
  }

  private void requireNamed() {
    if (!named()) {
      throw new Refused();
    }
  }

  private void requireFresh() {
    if (!fresh()) {
      throw new Conflict(
          "sign-in-again",
          "Sign in again first. A sign-in counts for five minutes, and for one case.");
    }
  }

  private boolean fresh() {
    return SignIn.proved(context.getCallerPrincipal())
        .filter(at -> at.isAfter(clock.instant().minus(FRESH)))
        .filter(at -> !openedSince(at))
        .isPresent();
  }

  private boolean openedSince(Instant signIn) {
    return em.createQuery(
                "select count(e) from EmergencyAccess e"
                    + " where e.personId = :viewer and e.openedAt >= :signIn",
                Long.class)
            .setParameter("viewer", viewer.get().person())
            .setParameter("signIn", signIn)
            .getSingleResult()
        > 0;
  }
}
