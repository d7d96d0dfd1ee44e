package org.reweave.safety;

import java.time.Instant;

/**
 * A flag whose next step was not taken in time was brought to somebody's notice.
 *
 * @param at when
 */
public record Escalation(Level level, Instant at) {
  /** To whom. */
  public enum Level {
    /** The case's lead: of what is new and grave at once, else when its time had passed. */
    LEAD,
    /** When the time had passed; of what is not new and grave, when half of it had once more. */
    SUPERVISOR,
    /** When it had passed twice over. */
    CLINIC_LEAD
  }
}
