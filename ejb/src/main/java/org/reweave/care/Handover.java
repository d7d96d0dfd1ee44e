package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reweave.account.Leaving;
import org.reweave.account.StaffNotices;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;

/**
 * Leaves no case without a lead: when one loses the account, the case's supervisor leads it from
 * the same moment on, or a co-therapist where there is no supervisor. They knew the case before, so
 * nobody sees anything new.
 */
@ApplicationScoped
class Handover {
  @PersistenceContext EntityManager em;
  @Inject Teams teams;
  @Inject StaffNotices notices;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Hands the person's cases over, in the transaction that takes the account.
   *
   * @throws Conflict {@code leads-alone} naming the cases of which nobody else is on the team
   */
  void handOver(@Observes Leaving leaving) {
    handOver(led(leaving.personId()), leaving.personId());
  }

  /**
   * Takes one person off one case's team, with what waits to begin; whoever takes over leads.
   *
   * @throws Conflict {@code leads-alone} if they lead it and nobody else is on the team
   */
  void leave(CareCase careCase, UUID personId) {
    var parts =
        em.createQuery(
                """
                from CaseMember m where m.caseId = :case and m.personId = :person
                  and m.relation <> CLIENT and (m.validTo is null or m.validTo > instant)\
                """,
                CaseMember.class)
            .setParameter("case", careCase.id)
            .setParameter("person", personId)
            .getResultList();
    if (parts.stream().anyMatch(m -> m.relation == Relation.LEAD && !m.waits())) {
      handOver(List.of(careCase), personId);
    } else if (!parts.isEmpty()) {
      var now = clock.instant();
      em.persist(new TeamNotice(careCase.clinicId, careCase.id, null, "TEAM_CHANGED", now));
      em.flush();
    }
    parts.stream().filter(m -> m.validTo == null).forEach(m -> m.end(clock.instant()));
  }

  private void handOver(List<CareCase> cases, UUID personId) {
    var now = clock.instant();
    var staff =
        teams.colleagues().stream()
            .filter(Staff::clinical)
            .map(Staff::staffId)
            .collect(Collectors.toSet());
    var alone = cases.stream().filter(c -> successor(c, personId, staff).isEmpty()).toList();
    if (!alone.isEmpty()) {
      throw new Conflict(
          "leads-alone",
          "Nobody else is on the team of "
              + alone.stream().map(c -> "C-" + c.number).collect(Collectors.joining(", "))
              + ". Put somebody else on it first, and have the lead confirm it.");
    }
    for (var careCase : cases) {
      successor(careCase, personId, staff).ifPresent(next -> lead(careCase, personId, next, now));
    }
  }

  private void lead(CareCase careCase, UUID personId, CaseMember next, Instant now) {
    em.lock(careCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    em.persist(next.takeOver(now));
    em.persist(new TeamNotice(careCase.clinicId, careCase.id, null, "TEAM_CHANGED", now));
    em.flush();
    members(careCase).stream()
        .filter(m -> m == next || m.personId.equals(personId))
        .forEach(m -> m.end(now));
    notices.somethingWaits(careCase.clinicId, next.personId);
    audit.record("hand-over", "team", careCase.id, careCase.id);
  }

  /** The cases that somebody leads, closed ones with them: flags may be open there. */
  private List<CareCase> led(UUID personId) {
    return em.createQuery(
            """
            select c from CareCase c join CaseMember m on m.caseId = c.id
            where m.personId = :person and m.relation = LEAD and m.validFrom <= instant
              and (m.validTo is null or m.validTo > instant)
            order by c.number\
            """,
            CareCase.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private Optional<CaseMember> successor(CareCase careCase, UUID personId, Set<UUID> able) {
    var others =
        members(careCase).stream()
            .filter(m -> able.contains(m.personId) && !m.personId.equals(personId))
            .toList();
    return others.stream()
        .filter(m -> m.relation == Relation.SUPERVISOR)
        .findFirst()
        .or(() -> others.stream().filter(m -> m.relation == Relation.CO_THERAPIST).findFirst());
  }

  private List<CaseMember> members(CareCase careCase) {
    return em.createQuery(
            """
            from CaseMember m where m.caseId = :case and m.relation <> CLIENT
              and m.validFrom <= instant and (m.validTo is null or m.validTo > instant)
            order by m.validFrom, m.id\
            """,
            CaseMember.class)
        .setParameter("case", careCase.id)
        .getResultList();
  }
}
