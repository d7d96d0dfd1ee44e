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
import org.hibernate.Session;
import org.reweave.account.StaffNotices;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Tells who is on call of each flag of severity HIGH or CRITICAL that nobody has acknowledged while
 * the clinic is closed, by mail that says only that something waits. It comes on top of what the
 * clock tells anyway; with nobody on call it is that alone. Whoever takes over while a flag still
 * waits is told too; whoever is kept off a case is not told of it.
 *
 * <p>A flag is told once for each duty, in one statement, so any number of servers may run this.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class OnCallNotices {
  /** At most so many at one tick; the rest follows at the next. */
  private static final int MOST = 500;

  private static final String NOTICE =
      """
      insert into on_call_notice (flag_id, duty_id, clinic_id, case_id, at)
      select f.id, d.id, f.clinic_id, f.case_id, cast(:now as timestamptz)
      from on_call_duty d
      join clinic c on c.id = d.clinic_id and closed_at(c, cast(:now as timestamptz))
      join account a on a.person_id = d.staff_id and a.enabled
        and a.roles && array['therapist', 'supervisor']
      join red_flag f on f.clinic_id = d.clinic_id and f.open_rank >= 3 and f.state = 'RAISED'
      where d.withdrawn_at is null and d.from_at <= cast(:now as timestamptz)
        and d.to_at > cast(:now as timestamptz)
        and not exists (select from on_call_notice n where n.flag_id = f.id and n.duty_id = d.id)
        and not exists (select from kept_off k
          where k.case_id = f.case_id and k.person_id = d.staff_id and k.ended_at is null)
      order by f.raised_at
      limit :most
      on conflict do nothing
      returning flag_id, clinic_id, case_id,
        (select staff_id from on_call_duty where id = duty_id)\
      """;

  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  private record Told(UUID clinic, UUID staff) {}

  /** Looks for flags that whoever is on call is to be told of. */
  @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
  void tell() {
    List<Object[]> noticed =
        em.unwrap(Session.class)
            .createNativeQuery(NOTICE, Object[].class)
            .setParameter("now", clock.instant())
            .setParameter("most", MOST)
            .getResultList();
    for (var row : noticed) {
      audit.recordSystem((UUID) row[1], "call", "red-flag", (UUID) row[0], (UUID) row[2]);
    }
    noticed.stream()
        .map(row -> new Told((UUID) row[1], (UUID) row[3]))
        .distinct()
        .forEach(told -> notices.somethingWaits(told.clinic, told.staff));
  }
}
