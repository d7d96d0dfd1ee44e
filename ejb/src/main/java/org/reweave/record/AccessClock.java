package org.reweave.record;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.account.StaffNotices;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Sees to it that no request for a record is forgotten: the case's lead is told by mail that
 * something waits when it comes in, a week before it is due, and from that day on every week, then
 * together with the supervisor.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class AccessClock {
  /** Each is moved on in the statement that finds it, so any number of servers may run it. */
  private static final String TELL =
      """
      with due as (
        update access_request r set remind_at = case
            when cast(:now as timestamptz) < r.due_on - 7 then r.due_on - 7
            when cast(:now as timestamptz) < r.due_on then r.due_on
            else cast(:now as timestamptz) + interval '7 days' end
        where r.remind_at <= cast(:now as timestamptz)
        returning r.clinic_id, r.case_id, cast(:now as timestamptz) >= r.due_on as late)
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
    em.unwrap(Session.class)
        .createNativeQuery(TELL, Object[].class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .forEach(row -> notices.somethingWaits((UUID) row[0], (UUID) row[1]));
  }
}
