package org.reweave.emergency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.platform.Sealer;
import org.reweave.platform.Under;

/** The review that each emergency access has within 72 hours, by a privacy officer. */
@Stateless
@DenyAll
@Under(DbRole.PRIVACY)
public class EmergencyReviews {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** What waits for its review, the most urgent first, and then the latest that were reviewed. */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public List<EmergencyReview> list() {
    audit.record("list", "emergency", null, null);
    var found =
        em.createQuery(
                """
                from EmergencyAccess e
                order by case when e.reviewedAt is null then 0 else 1 end,
                  case when e.reviewedAt is null then e.reviewBy end, e.openedAt desc, e.id\
                """,
                EmergencyAccess.class)
            .setMaxResults(Page.MAX_LIMIT)
            .getResultList();
    var names = names(found);
    return found.stream().map(e -> view(e, names)).toList();
  }

  /**
   * Reviews one.
   *
   * @throws Invalid naming {@code finding} or {@code text}
   * @throws Conflict {@code own-access} of an own one; {@code reviewed} the second time
   */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void review(UUID emergencyId, NewFinding found) {
    var emergency = em.find(EmergencyAccess.class, emergencyId);
    if (emergency == null) {
      throw new NotFound();
    }
    var finding = found.finding();
    var problems =
        finding == null
            ? List.of(new Invalid.Problem("finding", "required", "Choose what you found."))
            : List.<Invalid.Problem>of();
    var text = EmergencyText.checked(found.text(), 1, problems);
    emergency.review(
        Objects.requireNonNull(finding), text, viewer.get().person(), sealer, clock.instant());
    audit.record("review", "emergency", emergencyId, emergency.caseId);
  }

  private EmergencyReview view(EmergencyAccess e, Map<UUID, String> names) {
    return new EmergencyReview(
        e.id,
        e.caseId,
        names.getOrDefault(e.caseId, ""),
        e.personId,
        names.getOrDefault(e.personId, ""),
        e.reason,
        e.text(sealer),
        e.openedAt,
        e.over(),
        e.reviewBy,
        e.overdue(clock.instant()),
        e.personId.equals(viewer.get().person()),
        e.finding,
        e.findingText(sealer),
        e.reviewedBy == null ? null : names.getOrDefault(e.reviewedBy, ""),
        e.reviewedAt);
  }

  private Map<UUID, String> names(List<EmergencyAccess> found) {
    var ids =
        found.stream()
            .flatMap(e -> Stream.of(e.caseId, e.personId, e.reviewedBy))
            .filter(Objects::nonNull)
            .distinct()
            .toArray(UUID[]::new);
    return em.unwrap(Session.class)
        .createNativeQuery("select id, name from audit_names(:ids)", Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }
}
