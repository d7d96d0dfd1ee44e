package org.reweave.emergency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
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

  /** Where the list goes on: after this one, by when it is due or, if reviewed, was opened. */
  private record After(boolean reviewed, Instant at, UUID id) {
    /** Before every row. */
    static final After START = new After(false, Instant.EPOCH, new UUID(0, 0));

    /** After every row, and within what PostgreSQL can store. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    static After row(EmergencyAccess e) {
      var reviewed = e.reviewedAt != null;
      return new After(reviewed, reviewed ? e.openedAt : e.reviewBy, e.id);
    }

    static After of(@Nullable String cursor) {
      return Page.keys(cursor, 3).map(After::read).orElse(START);
    }

    private static After read(List<String> keys) {
      try {
        var at = Instant.parse(keys.get(1));
        if (at.isAfter(START.at) && at.isBefore(END)) {
          return new After(Boolean.parseBoolean(keys.get(0)), at, UUID.fromString(keys.get(2)));
        }
      } catch (DateTimeException | IllegalArgumentException notOurs) {
        // answered below like any other cursor that is not ours
      }
      throw Page.badCursor();
    }

    List<String> keys() {
      return List.of(Boolean.toString(reviewed), at.toString(), id.toString());
    }
  }

  /**
   * What waits for its review, the most urgent first, and then what was reviewed, the latest first.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Page<EmergencyReview> list(@Nullable Integer limit, @Nullable String cursor) {
    int rows = Page.limit(limit);
    var after = After.of(cursor);
    audit.record("list", "emergency", null, null);
    var found =
        em.createQuery(
                """
                from EmergencyAccess e
                where e.reviewedAt is null and :reviewed = false
                    and (e.reviewBy > :at or e.reviewBy = :at and e.id > :id)
                  or e.reviewedAt is not null
                    and (:reviewed = false or e.openedAt < :at or e.openedAt = :at and e.id > :id)
                order by case when e.reviewedAt is null then 0 else 1 end,
                  case when e.reviewedAt is null then e.reviewBy end,
                  case when e.reviewedAt is not null then e.openedAt end desc, e.id\
                """,
                EmergencyAccess.class)
            .setParameter("reviewed", after.reviewed)
            .setParameter("at", after.at)
            .setParameter("id", after.id)
            .setMaxResults(rows + 1)
            .getResultList();
    var page = Page.of(found, rows, e -> After.row(e).keys());
    var names = names(page.items());
    return page.map(e -> view(e, names));
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
