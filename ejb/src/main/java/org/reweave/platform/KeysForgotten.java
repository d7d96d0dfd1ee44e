package org.reweave.platform;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/** Forgets the keys of {@link Idempotency} after a week: nobody repeats those any more. */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class KeysForgotten {
  private static final Duration REMEMBERED = Duration.ofDays(7);

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @Schedule(hour = "3", minute = "10", persistent = false)
  void forget() {
    em.createNativeQuery("delete from idempotency_key where created_at < :before")
        .setParameter("before", clock.instant().minus(REMEMBERED))
        .executeUpdate();
  }
}
