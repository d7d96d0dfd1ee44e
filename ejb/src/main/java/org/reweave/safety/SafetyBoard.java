package org.reweave.safety;

import static org.reweave.platform.Roles.SUPERVISOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.seeds.Severity;

/**
 * How the SAFETY flags stand in the cases that the viewer supervises, and in no other: what is
 * open, how much time is left, at whom it waits, and how long things took in earlier months. One
 * query each, from the caseload's rows.
 */
@Stateless
@DenyAll
public class SafetyBoard {
  /** The most months that figures go back. */
  public static final int MOST_MONTHS = 24;

  private static final String SUPERVISED =
      """
      from caseload c
      left join lateral (select m.person_id, m.display_name from case_member m
        where m.case_id = c.case_id and m.relation = 'LEAD' and m.valid_from <= :now
          and (m.valid_to is null or m.valid_to > :now)
        order by m.valid_from desc limit 1) l on true\
      """;

  private static final String OPEN =
      """
      select f.id, c.case_id, c.title, coalesce(l.display_name, ''), f.code, f.severity, f.state,
        f.raised_at, f.due_at, e.level, e.at, f.open_rank
      """
          + SUPERVISED
          + """

          join red_flag f on f.case_id = c.case_id and f.open_rank > 0
          left join lateral (select level, at from flag_escalation
            where flag_id = f.id and level <> 'LEAD' order by at desc, level limit 1) e on true
          where c.staff_id = :viewer and c.relation = 'SUPERVISOR'
            and (cast(:lead as uuid) is null or l.person_id = cast(:lead as uuid))
            and (not :overdue or f.due_at <= :now)
            and (-f.open_rank, f.due_at, f.id)
              > (:rank, cast(:due as timestamptz), cast(:id as uuid))
          order by -f.open_rank, f.due_at, f.id
          limit :most\
          """;

  private static final String BY_THERAPIST =
      """
      select l.person_id, coalesce(l.display_name, ''), count(distinct c.case_id), count(f.id),
        count(f.id) filter (where f.due_at <= :now), min(f.due_at)
      """
          + SUPERVISED
          + """

          left join red_flag f on f.case_id = c.case_id and f.open_rank > 0
          where c.staff_id = :viewer and c.relation = 'SUPERVISOR'
            and (c.status = 'ACTIVE' or f.id is not null)
          group by l.person_id, l.display_name
          order by 5 desc, 4 desc, 2, l.person_id\
          """;

  private static final String FIGURES =
      """
      select cast(m.month as text), f.severity, count(*),
        count(*) filter (where f.acknowledged_at <= f.acknowledge_by),
        count(*) filter (where coalesce(f.acknowledged_at, :now) > f.acknowledge_by),
        count(*) filter (where f.state = 'CLOSED' and s.false_alarm),
        percentile_cont(0.5) within group (order by h.acknowledge),
        percentile_cont(0.5) within group (order by h.assess),
        percentile_cont(0.5) within group (order by h.close)
      from caseload c
      join red_flag f on f.case_id = c.case_id and f.kind = 'SAFETY' and f.state <> 'NONE'
        and f.raised_at >= :since
      cross join lateral (select cast(date_trunc('month', f.raised_at at time zone :zone) as date)
        as month) m
      left join lateral (select min(at) filter (where kind = 'ASSESS') as at,
          (array_agg(false_alarm order by id desc) filter (where kind = 'CLOSE'))[1] as false_alarm
        from red_flag_step where flag_id = f.id) s on true
      cross join lateral (select
        extract(epoch from f.acknowledged_at - f.raised_at) / 3600.0,
        extract(epoch from s.at - f.raised_at) / 3600.0,
        extract(epoch from f.closed_at - f.raised_at) / 3600.0) h (acknowledge, assess, close)
      where c.staff_id = :viewer and c.relation = 'SUPERVISOR'
      group by m.month, f.severity
      order by m.month desc,
        array_position(array['CRITICAL', 'HIGH', 'MODERATE', 'LOW'], f.severity)\
      """;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject FlagQueue queue;
  @Inject Clinics clinics;
  @Inject Clock clock;

  private record Row(BoardFlag flag, int rank) {
    List<String> keys() {
      return List.of(Integer.toString(-rank), flag.dueAt().toString(), flag.flagId().toString());
    }
  }

  /** Where a list goes on: after this flag. */
  private record After(int rank, String dueAt, UUID id) {
    static final After START = new After(Integer.MIN_VALUE, "-infinity", new UUID(0, 0));

    static After of(@Nullable String cursor) {
      return Page.keys(cursor, 3).map(After::read).orElse(START);
    }

    private static After read(List<String> keys) {
      try {
        return new After(
            Integer.parseInt(keys.get(0)),
            Instant.parse(keys.get(1)).toString(),
            UUID.fromString(keys.get(2)));
      } catch (DateTimeParseException | IllegalArgumentException notOurs) {
        throw Page.badCursor();
      }
    }
  }

  /**
   * What is open: the gravest first, among equals what is due first.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed(SUPERVISOR)
  public Page<BoardFlag> open(BoardQuery asked, @Nullable Integer limit, @Nullable String cursor) {
    int rows = Page.limit(limit);
    var after = After.of(cursor);
    audit.record("list", "safety-board", null, null);
    queue.settle();
    var now = clock.instant();
    var found =
        em.unwrap(Session.class)
            .createNativeQuery(OPEN, Object[].class)
            .setParameter("viewer", viewer.get().person())
            .setParameter("lead", asked.leadId(), UUID.class)
            .setParameter("overdue", asked.overdue())
            .setParameter("now", now)
            .setParameter("rank", after.rank)
            .setParameter("due", after.dueAt)
            .setParameter("id", after.id)
            .setParameter("most", rows + 1)
            .getResultStream()
            .map(row -> flag(row, now))
            .toList();
    return Page.of(found, rows, Row::keys).map(Row::flag);
  }

  /** How the flags stand at each therapist: at whom most is overdue first. */
  @RolesAllowed(SUPERVISOR)
  public List<TherapistFlags> therapists() {
    audit.record("list", "safety-board", null, null);
    queue.settle();
    return em.unwrap(Session.class)
        .createNativeQuery(BY_THERAPIST, Object[].class)
        .setParameter("viewer", viewer.get().person())
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(
            row ->
                new TherapistFlags(
                    (UUID) row[0],
                    (String) row[1],
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    (Instant) row[5]))
        .toList();
  }

  /**
   * What became of the flags of each month, the latest month first and in it the gravest. Months in
   * which none was raised are left out.
   *
   * @param months how many, this one included: 1 to 24, or null for 12
   * @throws Invalid naming {@code months}
   */
  @RolesAllowed(SUPERVISOR)
  public List<FlagFigure> figures(@Nullable Integer months) {
    int back = months == null ? MOST_MONTHS / 2 : months;
    if (back < 1 || back > MOST_MONTHS) {
      throw new Invalid("months", "out-of-range", "Ask for 1 to " + MOST_MONTHS + " months.");
    }
    audit.record("list", "flag-figure", null, null);
    queue.settle();
    var now = clock.instant();
    var zone = clinics.current().zone();
    var since = LocalDate.ofInstant(now, zone).withDayOfMonth(1).minusMonths(back - 1L);
    return em.unwrap(Session.class)
        .createNativeQuery(FIGURES, Object[].class)
        .setParameter("viewer", viewer.get().person())
        .setParameter("now", now)
        .setParameter("zone", zone.getId())
        .setParameter("since", since.atStartOfDay(zone).toInstant())
        .getResultStream()
        .map(SafetyBoard::figure)
        .toList();
  }

  private static Row flag(Object[] row, Instant now) {
    var code = (String) row[4];
    var due = (Instant) row[8];
    var flag =
        new BoardFlag(
            (UUID) row[0],
            (UUID) row[1],
            (String) row[2],
            (String) row[3],
            code,
            RuleBook.title(code),
            Severity.valueOf((String) row[5]),
            FlagState.valueOf((String) row[6]),
            (Instant) row[7],
            due,
            !due.isAfter(now),
            row[9] == null
                ? null
                : new Escalation(Escalation.Level.valueOf((String) row[9]), (Instant) row[10]));
    return new Row(flag, number(row[11]));
  }

  private static FlagFigure figure(Object[] row) {
    return new FlagFigure(
        LocalDate.parse((String) row[0]),
        Severity.valueOf((String) row[1]),
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]),
        hours(row[6]),
        hours(row[7]),
        hours(row[8]));
  }

  private static int number(Object count) {
    return ((Number) count).intValue();
  }

  /** To a tenth of an hour. */
  private static @Nullable Double hours(@Nullable Object median) {
    return median == null ? null : Math.round(((Number) median).doubleValue() * 10) / 10.0;
  }
}
