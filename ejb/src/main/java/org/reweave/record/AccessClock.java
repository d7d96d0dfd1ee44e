package org.reweave.record;

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
 * Sees to it that no request for a record is forgotten. The case's lead is told by mail that
 * something waits: when it comes in, a week before it is due, and each week once that day is over,
 * then together with the supervisor.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class AccessClock {
  /** Each is moved on in the statement that finds it, so any number of servers may run it. */
  private static final String TELL =
      """
      with today as (
        select id, zone, cast(cast(:now as timestamptz) at time zone zone as date) as day
        from clinic),
      due as (
        update access_request r set remind_at = case
            when t.day < r.due_on - 7 then cast(r.due_on - 7 as timestamp) at time zone t.zone
            when t.day <= r.due_on then cast(r.due_on + 1 as timestamp) at time zone t.zone
            else cast(:now as timestamptz) + interval '7 days' end
        from today t
        where t.id = r.clinic_id and r.remind_at <= cast(:now as timestamptz)
        returning r.clinic_id, r.case_id, t.day > r.due_on as late)
      select distinct d.clinic_id, person from due d
        cross join (values ('LEAD', false), ('SUPERVISOR', true)) l(level, if_late)
        cross join told_of(d.case_id, l.level, cast(:now as timestamptz)) person
      where d.late or not l.if_late\
      """;

  @PersistenceContext EntityManager em;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  /** Looks for requests of which somebody is to be told. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void tell() {
    notices.somethingWaits(
        em.unwrap(Session.class)
            .createNativeQuery(TELL, Object[].class)
            .setParameter("now", clock.instant())
            .getResultList());
  }
}
