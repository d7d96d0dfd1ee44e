package org.reweave.appointment;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.account.ClientNotices;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Has every client who is invited to an appointment told of it a day before, once, each alone. Most
 * of these notices never leave: that is up to what the client allows.
 *
 * <p>A couple that has separated is reminded of no visit for both, and nobody of one in a closed
 * case. Nothing switches that on again: a reminder must not bring two people together who have
 * parted. Where each is still to come, the visit is booked for each alone, and reminded of so.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class Reminders {
  private static final Duration BEFORE = Duration.ofDays(1);

  /**
   * Each invitation is marked in the statement that finds it, so any number of servers may run it.
   */
  private static final String MARK =
      """
      update attendance t set reminded_at = cast(:now as timestamptz)
      from appointment a
      where a.id = t.appointment_id and t.reminded_at is null
        and a.starts_at > cast(:now as timestamptz) and a.starts_at <= cast(:until as timestamptz)
        and
      """
          + PlannedTimes.STANDS
          + "returning t.clinic_id, t.client_id, t.appointment_id";

  @PersistenceContext EntityManager em;
  @Inject ClientNotices notices;
  @Inject Clock clock;

  /** Looks for appointments that are near. */
  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void remind() {
    var now = clock.instant();
    em.unwrap(Session.class)
        .createNativeQuery(MARK, Object[].class)
        .setParameter("now", now)
        .setParameter("until", now.plus(BEFORE))
        .getResultStream()
        .forEach(row -> notices.visitSoon((UUID) row[0], (UUID) row[1], (UUID) row[2]));
  }
}
