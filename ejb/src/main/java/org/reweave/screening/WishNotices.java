package org.reweave.screening;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.account.StaffNotices;
import org.reweave.clinic.Clinics;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Tells of wishes that nobody has settled in time: the case's lead when their working days have
 * passed, the supervisor a week later, each once, by mail that says only that something waits. It
 * is the wish that is told of, never a questionnaire, and no client's request waits for this.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class WishNotices {
  /** At most so many at one tick; the rest follows at the next. */
  private static final int MOST = 500;

  /** Those whose days may have passed: a working day takes a day at least. */
  private static final String OPEN =
      """
      select b.id, b.clinic_id, b.at, l.level, l.days
      from screening_briefing b
      join (values ('LEAD', 0), ('SUPERVISOR', 7)) l(level, days)
        on b.at + make_interval(days => l.days + :days) <= cast(:now as timestamptz)
      where b.answer <> 'ALONE'
        and not exists (select from screening_briefing x
          where x.screening_id = b.screening_id and x.answer = b.answer and x.at > b.at)
        and not exists (select from wish_settlement s where s.briefing_id = b.id)
        and not exists (select from wish_notice n
          where n.briefing_id = b.id and n.level = l.level)
      order by b.at, b.id
      limit :most\
      """;

  /** One mail for each person, however many wishes it is about. */
  private static final String NOTICE =
      """
      with noticed as (
        insert into wish_notice (briefing_id, level, clinic_id, case_id, at)
        select b.id, :level, b.clinic_id, b.case_id, cast(:now as timestamptz)
        from screening_briefing b where b.id = any (:wishes)
        on conflict do nothing
        returning clinic_id, case_id, level)
      select distinct n.clinic_id, person
      from noticed n, told_of(n.case_id, n.level, cast(:now as timestamptz)) person\
      """;

  @PersistenceContext EntityManager em;
  @Inject Clinics clinics;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  private record Open(UUID wish, UUID clinic, Instant at, String level, int days) {}

  /** Looks for wishes that somebody is to be told of. */
  @Schedule(hour = "*", minute = "*", second = "25/30", persistent = false)
  void tell() {
    var now = clock.instant();
    var open =
        em.unwrap(Session.class)
            .createNativeQuery(OPEN, Open.class)
            .setParameter("days", Wishes.DAYS)
            .setParameter("now", now)
            .setParameter("most", MOST)
            .getResultStream()
            .filter(o -> !due(o).isAfter(now))
            .toList();
    for (var level : List.of("LEAD", "SUPERVISOR")) {
      tell(level, open.stream().filter(o -> o.level.equals(level)).map(Open::wish).toList(), now);
    }
  }

  private Instant due(Open open) {
    var settled = clinics.hours(open.clinic).after(open.at, Wishes.DAYS);
    return settled.plus(Duration.ofDays(open.days));
  }

  private void tell(String level, List<UUID> wishes, Instant now) {
    if (!wishes.isEmpty()) {
      notices.somethingWaits(
          em.unwrap(Session.class)
              .createNativeQuery(NOTICE, Object[].class)
              .setParameter("level", level)
              .setParameter("wishes", wishes.toArray(UUID[]::new))
              .setParameter("now", now)
              .getResultList());
    }
  }
}
