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
 * Tells of what has to be done by a time that has passed, as of a flag: the case's lead, the
 * supervisor when half of the time has passed once more, the clinic's lead when the whole of it
 * has. Each once for each task, in one statement, so any number of servers may run this.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class ObligationClocks {
  /** At most so many at one tick; the rest follows at the next. */
  private static final int MOST = 500;

  /** One mail for each person, however many tasks it is about. */
  private static final String NOTICE =
      """
      with noticed as (
        insert into obligation_notice (task_id, level, clinic_id, case_id, at)
        select t.id, l.level, t.clinic_id, t.case_id, cast(:now as timestamptz)
        from obligation_task t
        join obligation o on o.id = t.obligation_id and o.ended_at is null
        join (values ('LEAD', 0), ('SUPERVISOR', 0.5), ('CLINIC_LEAD', 1)) l(level, rounds)
          on t.due_at + (t.due_at - t.due_from) * l.rounds <= cast(:now as timestamptz)
        where t.done_at is null and t.due_at <= cast(:now as timestamptz)
          and not exists (select from obligation_notice e
            where e.task_id = t.id and e.level = l.level)
        order by t.due_at
        limit :most
        on conflict do nothing
        returning clinic_id, case_id, level)
      select distinct n.clinic_id, person
      from noticed n, told_of(n.case_id, n.level, cast(:now as timestamptz)) person\
      """;

  @PersistenceContext EntityManager em;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  /** Looks for tasks that somebody is to be told of. */
  @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
  void tell() {
    notices.somethingWaits(
        em.unwrap(Session.class)
            .createNativeQuery(NOTICE, Object[].class)
            .setParameter("now", clock.instant())
            .setParameter("most", MOST)
            .getResultList());
  }
}
