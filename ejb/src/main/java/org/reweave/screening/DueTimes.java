package org.reweave.screening;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

/**
 * By when a clinician must have seen and assessed a flag. No source gives one limit for all
 * clinics; these are proposed defaults that a clinical lead has still to sign: seen within 15
 * minutes (CRITICAL), 4 hours, 1 day or 7 days; assessed within 8 hours (CRITICAL: the same working
 * day), 24 hours or 5 days, and for LOW at the next session, which has no clock.
 *
 * @param acknowledgeBy null where no clock runs
 * @param assessBy null where no clock runs
 */
public record DueTimes(@Nullable Instant acknowledgeBy, @Nullable Instant assessBy) {
  private static final DueTimes NONE = new DueTimes(null, null);

  /** The clocks of a rule's outcome: only a SAFETY flag has any. */
  static DueTimes of(Rule.Kind kind, Severity severity, Instant raisedAt) {
    return kind == Rule.Kind.SAFETY ? of(severity, raisedAt) : NONE;
  }

  /** The clocks of a SAFETY flag of that severity. */
  public static DueTimes of(Severity severity, Instant from) {
    return switch (severity) {
      case CRITICAL -> within(from, Duration.ofMinutes(15), Duration.ofHours(8));
      case HIGH -> within(from, Duration.ofHours(4), Duration.ofHours(24));
      case MODERATE -> within(from, Duration.ofDays(1), Duration.ofDays(5));
      case LOW -> new DueTimes(from.plus(Duration.ofDays(7)), null);
      case NONE -> NONE;
    };
  }

  private static DueTimes within(Instant from, Duration acknowledge, Duration assess) {
    return new DueTimes(from.plus(acknowledge), from.plus(assess));
  }
}
