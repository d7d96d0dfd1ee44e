package org.reweave.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock. Microseconds, as PostgreSQL keeps them, so that what was written equals what is
 * read.
 */
@ApplicationScoped
public class Time {
  @Produces
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }
}
