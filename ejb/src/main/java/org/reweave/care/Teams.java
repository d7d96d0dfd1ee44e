package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
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

  /** Who supervises a new case of this lead: the clinic's first supervisor by name, if any. */
  Optional<Staff> supervisorFor(Staff lead) {
    return colleagues().stream()
        .filter(s -> s.roles().contains(Roles.SUPERVISOR))
        .filter(s -> !s.staffId().equals(lead.staffId()))
        .findFirst();
  }

  /**
   * Puts a new team in place of the old. Takes effect on everybody's next request; the team is
   * told.
   *
   * @throws Invalid if there is not one lead, a person stands twice, or the caller adds themselves
   * @throws Stale if the team was changed since the caller read it
   */
  void change(UUID caseId, int expectedVersion, TeamChange change) {
    var careCase = em.find(CareCase.class, caseId);
    if (careCase == null) {
      throw new NotFound();
    }
    if (careCase.version != expectedVersion) {
      throw new Stale();
    }
    em.lock(careCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    checkShape(change);
    var now = clock.instant();
    var team =
        em.createQuery(
                """
                from CaseMember m where m.caseId = :case and m.relation <> CLIENT
                  and (m.validTo is null or m.validTo > :now)\
                """,
                CaseMember.class)
            .setParameter("case", caseId)
            .setParameter("now", now)
            .getResultList();
    for (int i = 0; i < change.members().size(); i++) {
      var wanted = change.members().get(i);
      var kept =
          team.stream()
              .filter(m -> m.personId.equals(wanted.staffId()) && m.relation == wanted.relation())
              .findFirst();
      if (kept.isPresent()) {
        team.remove(kept.get());
        continue;
      }
      var field = "members[" + i + "].staffId";
      if (wanted.staffId().equals(viewer.get().person())) {
        throw new Invalid(field, "self", "Somebody else has to add you to a team.");
      }
      var staff = require(wanted.staffId(), wanted.relation(), field);
      em.persist(
          new CaseMember(careCase, staff.staffId(), wanted.relation(), staff.displayName(), now));
    }
    team.forEach(left -> left.end(now));
    em.persist(new TeamNotice(careCase.clinicId, caseId, null, "TEAM_CHANGED", now));
    em.flush();
  }

  private static void checkShape(TeamChange change) {
    var people = new HashSet<UUID>();
    long leads = 0;
    for (var member : change.members()) {
      if (member.relation() == Relation.CLIENT) {
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
