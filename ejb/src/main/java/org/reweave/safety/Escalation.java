package org.reweave.safety;

import java.time.Instant;

/**
 * A flag that nobody acknowledged in time was brought to somebody else's notice.
 *
 * @param at when
 */
public record Escalation(Level level, Instant at) {
  /** To whom. */
  public enum Level {
    /** When the time to acknowledge had passed. */
    SUPERVISOR,
    /** When it had passed twice over. */
    CLINIC_LEAD
  }
}
