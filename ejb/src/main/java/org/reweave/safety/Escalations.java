package org.reweave.safety;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.account.StaffNotices;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Sees to it that no flag is forgotten: who is to take its next step is told by mail that something
 * waits, then the supervisor, then the clinic's lead. Of a new flag of severity HIGH or CRITICAL
 * the case's lead is told at once and the supervisor when its time has passed; of everything else
 * the lead when its time has passed and the supervisor when half of it has once more. The clinic's
 * lead is told when the whole of it has passed once more. Where a case has nobody to be told,
 * because none is named or the accounts are disabled, it is who answers for the clinic. Where a
 * visit leaves minutes, the rounds that follow still take an hour for HIGH and a day for what is
 * milder: answers given on the way in are for who sits there, not for the whole clinic.
 *
 * <p>The due times are columns and a level is written once for each, in one statement, so any
 * number of servers may run this. No flag's state changes.
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
      from red_flag f
      join (values ('LEAD', 0, 1, 1), ('SUPERVISOR', 0.5, 0.5, 1.5), ('CLINIC_LEAD', 1, 0, 0))
        l(level, rounds, sooner, unseen) on
        f.due_at + greatest(f.due_at - f.due_from, case f.open_rank when 4 then interval '0'
          when 3 then interval '1 hour' else interval '1 day' end) * (l.rounds
          - case when f.on_call_at = f.due_from then l.unseen
            when f.state = 'RAISED' and f.open_rank >= 3 then l.sooner else 0 end)
          <= cast(:now as timestamptz)
      where f.open_rank > 0
        and (f.due_at <= cast(:now as timestamptz) or f.state = 'RAISED' or f.on_call_at = f.due_from)
        and not exists (select from flag_escalation e
        where e.flag_id = f.id and e.level = l.level and e.due_at = f.due_at)
      order by f.due_at
      limit :most
      on conflict do nothing
      returning flag_id, clinic_id, case_id, level\
      """;

  private static final String TOLD =
      """
      select distinct k.clinic_id, person from care_case k, told_of(k.id, :level, :now) person
      where k.id = any (:cases)\
      """;

  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  private record Escalated(UUID flag, UUID clinic, UUID careCase, Escalation.Level level) {
    static Escalated of(Object[] row) {
      return new Escalated(
          (UUID) row[0], (UUID) row[1], (UUID) row[2], Escalation.Level.valueOf((String) row[3]));
    }
  }

  /** Looks for flags that somebody is to be told of. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void escalate() {
    var now = clock.instant();
    List<Escalated> escalated =
        em.unwrap(Session.class)
            .createNativeQuery(ESCALATE, Object[].class)
            .setParameter("now", now)
            .setParameter("most", MOST)
            .getResultStream()
            .map(Escalated::of)
            .toList();
    for (var one : escalated) {
      audit.recordSystem(one.clinic, "escalate", "red-flag", one.flag, one.careCase);
    }
    for (var level : Escalation.Level.values()) {
      tell(level, escalated.stream().filter(e -> e.level == level).toList(), now);
    }
  }

  /** One mail for each person, however many flags it is about. */
  private void tell(Escalation.Level level, List<Escalated> escalated, Instant now) {
    if (escalated.isEmpty()) {
      return;
    }
    notices.somethingWaits(
        em.unwrap(Session.class)
            .createNativeQuery(TOLD, Object[].class)
            .setParameter("level", level.name())
            .setParameter("now", now)
            .setParameter(
                "cases",
                escalated.stream().map(Escalated::careCase).distinct().toArray(UUID[]::new))
            .getResultList());
  }
}
