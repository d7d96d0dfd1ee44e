package org.reweave.screening;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reweave.clinic.ClinicHours;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

/**
 * By when a clinician must have seen and assessed a flag. No source gives one limit for all
 * clinics; these are proposed defaults that a clinical lead has still to sign.
 *
 * <p>CRITICAL and HIGH run day and night: danger does not wait for an opening, and whoever is on
 * call is told. MODERATE and LOW are counted in the clinic's working days.
 *
 * @param acknowledgeBy null where no clock runs
 * @param assessBy null where no clock runs
 */
public record DueTimes(@Nullable Instant acknowledgeBy, @Nullable Instant assessBy) {
  private static final DueTimes NONE = new DueTimes(null, null);

  /** What a flag waits for. */
  public enum Wait {
    /** To be seen. */
    ACKNOWLEDGE,
    /** To be assessed. */
    ASSESS,
    /** To be planned for. */
    PLAN,
    /**
     * To be looked at again. Intervals by severity as in Carbone and Little (2023), who reassess
     * after 7, 14 or 30 days.
     */
    REVIEW
  }

  /** The clocks of a rule's outcome: only a SAFETY flag has any. */
  static DueTimes of(Rule.Kind kind, Severity severity, Instant raisedAt, ClinicHours hours) {
    return kind == Rule.Kind.SAFETY && severity != Severity.NONE
        ? new DueTimes(
            by(Wait.ACKNOWLEDGE, severity, raisedAt, hours),
            by(Wait.ASSESS, severity, raisedAt, hours))
        : NONE;
  }

  /**
   * By when that must have been done.
   *
   * @param severity any but NONE
   */
  public static Instant by(Wait wait, Severity severity, Instant from, ClinicHours hours) {
    return switch (severity) {
      case CRITICAL ->
          from.plus(
              switch (wait) {
                case ACKNOWLEDGE -> Duration.ofMinutes(15);
                case ASSESS, PLAN -> Duration.ofHours(8);
                case REVIEW -> Duration.ofDays(7);
              });
      case HIGH ->
          from.plus(
              switch (wait) {
                case ACKNOWLEDGE -> Duration.ofHours(4);
                case ASSESS, PLAN -> Duration.ofHours(24);
                case REVIEW -> Duration.ofDays(14);
              });
      case MODERATE ->
          hours.after(
              from,
              switch (wait) {
                case ACKNOWLEDGE -> 1;
                case ASSESS, PLAN -> 5;
                case REVIEW -> 20;
              });
      case LOW ->
          hours.after(
              from,
              switch (wait) {
                case ACKNOWLEDGE -> 5;
                case ASSESS, PLAN -> 10;
                case REVIEW -> 20;
              });
      case NONE -> throw new IllegalArgumentException("what did not fire waits for nothing");
    };
  }
}
