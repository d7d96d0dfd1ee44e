package org.reweave.obligation;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.hibernate.Session;
import org.reweave.account.StaffNotices;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Tells of visits that were missed while a risk of suicide is followed, as soon as somebody noted
 * it, the office included: the case's lead at once, the supervisor an hour later and the clinic's
 * lead another one, until outreach has begun (call at once: Carbone and Little, 2023; the hours by
 * Reweave, proposed). Each once for each visit, in one statement, so any number of servers may run
 * this.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class MissedVisitNotices {
  /** At most so many at one tick; the rest follows at the next. */
  private static final int MOST = 500;

  /** One mail for each person, however many visits it is about. */
  private static final String NOTICE =
      """
      with noticed as (
        insert into missed_visit_notice (appointment_id, client_id, level, clinic_id, case_id, at)
        select m.appointment_id, m.client_id, l.level, m.clinic_id, m.case_id,
          cast(:now as timestamptz)
        from missed_visits(cast(:now as timestamptz) - interval '31 days',
          cast(:now as timestamptz)) m
        join (values ('LEAD', 0), ('SUPERVISOR', 1), ('CLINIC_LEAD', 2)) l(level, hours)
          on l.hours = 0 or exists (select from missed_visit_notice e
            where e.appointment_id = m.appointment_id and e.client_id = m.client_id
              and e.level = 'LEAD'
              and e.at + make_interval(hours => l.hours) <= cast(:now as timestamptz))
        where not exists (select from missed_visit_notice e
          where e.appointment_id = m.appointment_id and e.client_id = m.client_id
            and e.level = l.level)
        order by m.starts_at
        limit :most
        on conflict do nothing
        returning clinic_id, case_id, level)
      select distinct n.clinic_id, person
      from noticed n, told_of(n.case_id, n.level, cast(:now as timestamptz)) person\
      """;

  @PersistenceContext EntityManager em;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  /** Looks for visits that somebody is to be told of. */
  @Schedule(hour = "*", minute = "*", second = "20/30", persistent = false)
  void tell() {
    notices.somethingWaits(
        em.unwrap(Session.class)
            .createNativeQuery(NOTICE, Object[].class)
            .setParameter("now", clock.instant())
            .setParameter("most", MOST)
            .getResultList());
  }
}
