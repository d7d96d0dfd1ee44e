package org.reweave.screening;

import static java.util.stream.Collectors.toMap;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.care.StaffNames;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.platform.Turn;

/**
 * What clients would rather answer later or by phone, for those who treat them. Each wish stays
 * until a clinician of the case settles it: whoever holds the device can say "alone" or send
 * answers, so neither ends a wish of either kind, and both are shown beside it. Nothing of this
 * reaches a client.
 */
@Stateless
@DenyAll
public class Wishes {
  /** The most characters of how one was settled. */
  public static final int MOST_CHARACTERS = 500;

  /** Working days until the client was spoken with; Reweave, proposed. */
  static final int DAYS = 2;

  private static final int MOST = 100;

  private static final String WAITING =
      """
      select b.case_id, min(b.at) from screening_briefing b
      join caseload c on c.case_id = b.case_id and c.staff_id = :viewer
      where b.answer <> 'ALONE'
        and not exists (select 1 from screening_briefing x
          where x.screening_id = b.screening_id and x.answer = b.answer and x.at > b.at)
        and not exists (select 1 from wish_settlement s where s.briefing_id = b.id)
      group by b.case_id\
      """;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject StaffNames names;
  @Inject Clinics clinics;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Sealer sealer;
  @Inject Clock clock;

  private record Row(
      ScreeningBriefing said,
      String instrument,
      @Nullable Instant aloneAt,
      @Nullable Instant sentAt,
      @Nullable WishSettlement settlement) {}

  /** Those of a case, open ones before settled ones, the latest first; 100 at most. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Wish> of(UUID caseId) {
    access.requireReader(caseId);
    audit.record("list", "wish", null, caseId);
    var rows =
        em.createQuery(
                """
                select b, s.instrument,
                  (select max(x.at) from ScreeningBriefing x
                    where x.screeningId = b.screeningId and x.answer = ALONE and x.at > b.at),
                  (select max(e.submittedAt) from Screening e
                    where e.caseId = b.caseId and e.clientId = b.clientId
                      and e.instrument = s.instrument and e.submittedAt > b.at),
                  w
                from ScreeningBriefing b
                join Screening s on s.id = b.screeningId
                left join WishSettlement w on w.briefingId = b.id
                where b.caseId = :case and b.answer <> ALONE
                  and (w.id is not null or not exists (select 1 from ScreeningBriefing x
                    where x.screeningId = b.screeningId and x.answer = b.answer and x.at > b.at))
                order by case when w.id is null then 0 else 1 end, b.at desc, b.id\
                """,
                Row.class)
            .setParameter("case", caseId)
            .setMaxResults(MOST)
            .getResultList();
    var called =
        names.of(
            rows.stream()
                .map(Row::settlement)
                .filter(Objects::nonNull)
                .map(s -> s.settledBy)
                .distinct()
                .toList());
    return rows.stream().map(row -> wish(row, called)).toList();
  }

  /**
   * Settles a wish, and what was said of the same questions before it: who did, and how. What is
   * said anew afterwards is a wish anew. Possible in a closed case too.
   *
   * @throws Conflict {@code already-settled}
   * @throws Invalid naming {@code note}
   */
  @RolesAllowed(THERAPIST)
  public void settle(UUID wishId, @Nullable String note) {
    var said =
        Optional.ofNullable(em.find(ScreeningBriefing.class, wishId))
            .filter(b -> b.answer != Readiness.ALONE)
            .orElseThrow(NotFound::new);
    access.requireTherapist(said.caseId);
    var words = checked(note);
    turn.take("settle " + wishId);
    var settled =
        em.createQuery(
                "select count(w) from WishSettlement w where w.briefingId = :wish", Long.class)
            .setParameter("wish", wishId)
            .getSingleResult();
    if (settled > 0) {
      throw new Conflict("already-settled", "Somebody has settled this already.");
    }
    em.persist(new WishSettlement(said, viewer.get().person(), clock.instant(), words, sealer));
    audit.record("settle", "wish", wishId, said.caseId);
  }

  /** By when the first of each case is to be settled, of the viewer's open cases that have any. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<UUID, LocalDate> dueByCase() {
    audit.record("list", "wish", null, null);
    var hours = clinics.hours(viewer.get().clinic());
    return em.unwrap(Session.class)
        .createNativeQuery(WAITING, Object[].class)
        .setParameter("viewer", viewer.get().person())
        .getResultStream()
        .collect(
            toMap(
                row -> (UUID) row[0],
                row -> LocalDate.ofInstant(hours.after((Instant) row[1], DAYS), hours.zone())));
  }

  private static String checked(@Nullable String note) {
    if (note == null || note.isBlank()) {
      throw new Invalid("note", "required", "Write in a few words how it was settled.");
    }
    if (note.length() > MOST_CHARACTERS) {
      throw new Invalid("note", "too-long", "Use 500 characters at most.");
    }
    return note.strip();
  }

  private Wish wish(Row row, Map<UUID, String> called) {
    var said = row.said();
    var by = row.settlement();
    return new Wish(
        said.id,
        said.clientId,
        row.instrument(),
        said.answer,
        said.at,
        row.aloneAt(),
        row.sentAt(),
        by == null
            ? null
            : new Wish.Settled(
                called.getOrDefault(by.settledBy, ""), by.settledAt, by.note(sealer)));
  }
}
