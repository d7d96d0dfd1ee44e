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
 * Brings flags that nobody acknowledged in time to the supervisor's notice and, when the same time
 * has passed once more, to the clinic lead's. The due times are columns and a level is written
 * once, so any number of servers may run this. Nothing is mailed and no state changes.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class Escalations {
  /** At most so many at one tick; the rest follows at the next. */
  private static final int MOST = 500;

  private static final String ESCALATE =
      """
      insert into flag_escalation (flag_id, level, clinic_id, case_id, at)
      select f.id, l.level, f.clinic_id, f.case_id, cast(:now as timestamptz)
      from red_flag f
      join (values ('SUPERVISOR', 0), ('CLINIC_LEAD', 1)) l(level, rounds) on
        f.acknowledge_by + l.rounds * (f.acknowledge_by - f.raised_at) <= cast(:now as timestamptz)
      where f.state = 'RAISED' and f.acknowledge_by <= cast(:now as timestamptz) and not exists
        (select from flag_escalation e where e.flag_id = f.id and e.level = l.level)
      order by f.acknowledge_by
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
