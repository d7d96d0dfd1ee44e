package org.reweave.safety;

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
 * Tells of decisions on joint work and safety plans whose day of review has passed: the case's lead
 * the day after, the supervisor a week later, each once, by mail that says only that something
 * waits. Days turn over slowly, so it looks every few minutes.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class ReviewNotices {
  /** At most so many at one tick; the rest follows at the next. */
  private static final int MOST = 500;

  /** One mail for each person, however many reviews it is about. */
  private static final String NOTICE =
      """
      select distinct n.told_clinic, person
      from notice_reviews(cast(:now as timestamptz), :most) n,
        told_of(n.told_case, n.told_level, cast(:now as timestamptz)) person\
      """;

  @PersistenceContext EntityManager em;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  /** Looks for reviews that somebody is to be told of. */
  @Schedule(hour = "*", minute = "*/5", second = "50", persistent = false)
  void tell() {
    notices.somethingWaits(
        em.unwrap(Session.class)
            .createNativeQuery(NOTICE, Object[].class)
            .setParameter("now", clock.instant())
            .setParameter("most", MOST)
            .getResultList());
  }
}
