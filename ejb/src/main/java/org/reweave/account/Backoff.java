package org.reweave.account;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before an errand is tried again: 2 s, then four times as long each time, an hour
 * at most. Eight tries span about one hour and three quarters.
 */
final class Backoff {
  static final int TRIES = 8;
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Backoff() {}

  /**
   * The wait after a try that failed; empty after the last one.
   *
   * @param attempts how often it was tried, from 1
   */
  static Optional<Duration> after(int attempts) {
    if (attempts >= TRIES) {
      return Optional.empty();
    }
    var wait = FIRST.multipliedBy(1L << 2 * (attempts - 1));
    return Optional.of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }
}
