package org.reweave.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Marks flags that nobody acknowledged in time, or acknowledged and did not assess, as overdue for
 * the supervisor and, when the same time has passed once more, for the clinic lead. The due times
 * are columns and a level is written once for each, so any number of servers may run this. Nothing
 * is mailed and no state changes.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class Escalations {
  /** At most so many at one tick; the rest follows at the next. */
  private static final int MOST = 500;

  private static final String ESCALATE =
      """
      insert into flag_escalation (flag_id, level, due_at, clinic_id, case_id, at)
      select f.id, l.level, f.due_at, f.clinic_id, f.case_id, cast(:now as timestamptz)
      from (select id, clinic_id, case_id, acknowledge_by as due_at, raised_at as since
            from red_flag where state = 'RAISED' and acknowledge_by <= cast(:now as timestamptz)
            union all
            select id, clinic_id, case_id, assess_by, acknowledged_at
            from red_flag where state = 'ACKNOWLEDGED' and assess_by <= cast(:now as timestamptz)) f
      join (values ('SUPERVISOR', 0), ('CLINIC_LEAD', 1)) l(level, rounds) on
        f.due_at + l.rounds * greatest(f.due_at - f.since, interval '0')
          <= cast(:now as timestamptz)
      where not exists (select from flag_escalation e
        where e.flag_id = f.id and e.level = l.level and e.due_at = f.due_at)
      order by f.due_at
      limit :most
      on conflict do nothing
      returning flag_id, clinic_id, case_id\
      """;

  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Looks for flags that are overdue. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void escalate() {
    @SuppressWarnings("unchecked") // a native query that returns rows of its own
    List<Object[]> rows =
        em.createNativeQuery(ESCALATE)
            .setParameter("now", clock.instant())
            .setParameter("most", MOST)
            .getResultList();
    for (var row : rows) {
      audit.recordSystem((UUID) row[1], "escalate", "red-flag", (UUID) row[0], (UUID) row[2]);
    }
  }
}
