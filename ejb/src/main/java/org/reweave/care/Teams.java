package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.platform.Stale;

/** Who is on a case's team: the rules of placing and changing it, for leads and administrators. */
@ApplicationScoped
class Teams {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Clock clock;

  /** The clinic's enabled staff, by name. */
  List<Staff> colleagues() {
    List<Object[]> rows =
        em.unwrap(Session.class)
            .createNativeQuery(
                "select person_id, display_name, roles from colleagues()", Object[].class)
            .getResultList();
    return rows.stream()
        .map(r -> new Staff((UUID) r[0], (String) r[1], Set.of((String[]) r[2])))
        .toList();
  }

  /**
   * The colleague.
   *
   * @throws Invalid on that field if there is none who may have that part
   */
  Staff require(UUID staffId, Relation relation, String field) {
    var role = relation == Relation.SUPERVISOR ? Roles.SUPERVISOR : Roles.THERAPIST;
    return colleagues().stream()
        .filter(s -> s.staffId().equals(staffId) && s.roles().contains(role))
        .findFirst()
        .orElseThrow(() -> new Invalid(field, "unknown", "Choose a " + role + " of this clinic."));
  }

  /** Who supervises a new case of this lead, if the clinic has a supervisor. */
  Optional<Staff> supervisorFor(Staff lead) {
    var supervisor =
        em.unwrap(Session.class)
            .createNativeQuery("select supervisor_for(:lead)", UUID.class)
            .setParameter("lead", lead.staffId())
            .getSingleResult();
    return colleagues().stream().filter(s -> s.staffId().equals(supervisor)).findFirst();
  }

  /**
   * Puts a new team in place of the old. Takes effect on everybody's next request; the team is
   * told. What waited for the lead is settled by it.
   *
   * @throws Conflict {@code supervisor-needed} if the last supervisor would leave open flags
   * @throws Invalid if there is not one lead, a person stands twice, or the caller adds themselves
   * @throws Stale if the team was changed since the caller read it
   */
  void change(UUID caseId, int expectedVersion, TeamChange change) {
    var careCase = lock(caseId, expectedVersion);
    checkShape(change);
    var now = clock.instant();
    var team = team(caseId, now);
    for (int i = 0; i < change.members().size(); i++) {
      var wanted = change.members().get(i);
      var kept = team.stream().filter(m -> fits(m, wanted)).findFirst();
      if (kept.isPresent()) {
        team.remove(kept.get());
        if (kept.get().waits()) {
          kept.get().begin(now);
        }
        continue;
      }
      var staff = requireOther(caseId, wanted, i);
      em.persist(
          new CaseMember(careCase, staff.staffId(), wanted.relation(), staff.displayName(), now));
    }
    requireSupervision(caseId, team, change);
    team.forEach(left -> left.end(now));
    tell(careCase, now);
  }

  /** Nobody is to work on open flags without the one whom their clocks call when time runs out. */
  private void requireSupervision(UUID caseId, List<CaseMember> leaving, TeamChange change) {
    var supervised =
        change.members().stream().anyMatch(m -> m.relation() == Relation.SUPERVISOR)
            || leaving.stream().noneMatch(m -> m.relation == Relation.SUPERVISOR && !m.waits());
    if (!supervised && openFlags(caseId)) {
      throw new Conflict(
          "supervisor-needed",
          "Safety flags are open in this case. Name another supervisor in this one's place.");
    }
  }

  /** As the caller's own caseload counts them; an administrator has none and is told nothing. */
  private boolean openFlags(UUID caseId) {
    em.createNativeQuery("select settle_caseload()", Integer.class).getSingleResult();
    return !em.createNativeQuery(
            "select 1 from caseload where case_id = :case and open_flags > 0", Integer.class)
        .setParameter("case", caseId)
        .getResultList()
        .isEmpty();
  }

  /**
   * An administrator's word on who should be on the team. Who leaves it leaves at once; whoever is
   * to join it, or to be something else on it, waits until the case's lead has confirmed, since an
   * administrator makes accounts and must not walk into a case by one of them. Until then whoever
   * would be replaced stays.
   *
   * @throws Invalid if there is not one lead, a person stands twice, or the caller adds themselves
   * @throws Stale if the team was changed since the caller read it
   */
  void propose(UUID caseId, int expectedVersion, TeamChange change) {
    var careCase = lock(caseId, expectedVersion);
    checkShape(change);
    var now = clock.instant();
    var left = team(caseId, now);
    for (int i = 0; i < change.members().size(); i++) {
      var wanted = change.members().get(i);
      if (left.removeIf(m -> !m.waits() && fits(m, wanted))) {
        continue;
      }
      if (!left.removeIf(m -> m.waits() && fits(m, wanted))) {
        var staff = requireOther(caseId, wanted, i);
        em.persist(
            new CaseMember(
                careCase, staff.staffId(), wanted.relation(), staff.displayName(), null));
      }
      // What is to be replaced stays until then.
      left.removeIf(m -> !m.waits() && m.personId.equals(wanted.staffId()));
      if (wanted.relation() == Relation.LEAD) {
        left.removeIf(m -> !m.waits() && m.relation == Relation.LEAD);
      }
    }
    left.forEach(m -> m.end(now));
    tell(careCase, now);
  }

  /**
   * Lets a colleague lead in the viewer's place, who leaves; the others stay what they are.
   *
   * @throws Conflict {@code supervisor-needed}, as with any other change
   */
  void handOver(CareCase careCase, UUID to) {
    var stay =
        team(careCase.id, clock.instant()).stream()
            .filter(m -> !m.waits() && m.relation != Relation.LEAD && !m.personId.equals(to))
            .map(m -> new TeamChange.Member(m.personId, m.relation));
    var lead = Stream.of(new TeamChange.Member(to, Relation.LEAD));
    change(careCase.id, careCase.version, new TeamChange(Stream.concat(lead, stay).toList()));
  }

  /**
   * Lets begin what waits for confirmation, or lets it be. Whoever takes another part leaves the
   * one before, and a new lead takes the place of the old.
   *
   * @throws Conflict {@code nothing-waits}
   */
  void settle(UUID caseId, boolean confirmed) {
    var careCase = em.find(CareCase.class, caseId, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    var now = clock.instant();
    var team = team(caseId, now);
    var waiting = team.stream().filter(CaseMember::waits).toList();
    if (waiting.isEmpty()) {
      throw new Conflict("nothing-waits", "Nobody waits to join this team.");
    }
    if (confirmed) {
      var newLead = waiting.stream().anyMatch(m -> m.relation == Relation.LEAD);
      var moved = waiting.stream().map(m -> m.personId).collect(Collectors.toSet());
      team.stream()
          .filter(m -> !m.waits())
          .filter(m -> moved.contains(m.personId) || newLead && m.relation == Relation.LEAD)
          .forEach(m -> m.end(now));
      waiting.forEach(m -> m.begin(now));
    } else {
      waiting.forEach(m -> m.end(now));
    }
    tell(careCase, now);
  }

  /** Whether the case has a lead who can still open it. */
  boolean led(UUID caseId) {
    var lead =
        team(caseId, clock.instant()).stream()
            .filter(m -> !m.waits() && m.relation == Relation.LEAD)
            .map(m -> m.personId)
            .toList();
    return colleagues().stream().anyMatch(s -> s.clinical() && lead.contains(s.staffId()));
  }

  private CareCase lock(UUID caseId, int expectedVersion) {
    var careCase = em.find(CareCase.class, caseId);
    if (careCase == null) {
      throw new NotFound();
    }
    if (careCase.version != expectedVersion) {
      throw new Stale();
    }
    em.lock(careCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    return careCase;
  }

  /** The staff of now, and those who wait. */
  private List<CaseMember> team(UUID caseId, Instant now) {
    return em.createQuery(
            """
            from CaseMember m where m.caseId = :case and m.relation <> CLIENT
              and (m.validTo is null or m.validTo > :now)\
            """,
            CaseMember.class)
        .setParameter("case", caseId)
        .setParameter("now", now)
        .getResultList();
  }

  private static boolean fits(CaseMember member, TeamChange.Member wanted) {
    return member.personId.equals(wanted.staffId()) && member.relation == wanted.relation();
  }

  private Staff requireOther(UUID caseId, TeamChange.Member wanted, int place) {
    var field = "members[" + place + "].staffId";
    if (wanted.staffId().equals(viewer.get().person())) {
      throw new Invalid(field, "self", "Somebody else has to add you to a team.");
    }
    if (shutTo(caseId, wanted.staffId())) {
      throw new Invalid(field, "kept-off", "This colleague cannot be on this team.");
    }
    return require(wanted.staffId(), wanted.relation(), field);
  }

  private boolean shutTo(UUID caseId, UUID staffId) {
    return em.unwrap(Session.class)
        .createNativeQuery("select keeps_off(:case, :staff)", Boolean.class)
        .setParameter("case", caseId)
        .setParameter("staff", staffId)
        .getSingleResult();
  }

  private void tell(CareCase careCase, Instant now) {
    em.persist(new TeamNotice(careCase.clinicId, careCase.id, null, "TEAM_CHANGED", now));
    em.flush();
  }

  private static void checkShape(TeamChange change) {
    var people = new HashSet<UUID>();
    long leads = 0;
    for (var member : change.members()) {
      if (!member.relation().isOnTeam()) {
        throw new Invalid("members", "staff-only", "Clients cannot be added to the team.");
      }
      if (!people.add(member.staffId())) {
        throw new Invalid("members", "twice", "Name each person once.");
      }
      leads += member.relation() == Relation.LEAD ? 1 : 0;
    }
    if (leads != 1) {
      throw new Invalid("members", "one-lead", "Name one lead therapist.");
    }
  }
}
