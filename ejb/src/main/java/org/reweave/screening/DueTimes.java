package org.reweave.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reweave.clinic.FlagClocks;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

/**
 * By when a clinician must have seen and assessed a flag, as the clinic's clocks stood when it was
 * raised.
 *
 * @param acknowledgeBy null where no clock runs
 * @param assessBy null where no clock runs
 */
public record DueTimes(@Nullable Instant acknowledgeBy, @Nullable Instant assessBy) {
  private static final DueTimes NONE = new DueTimes(null, null);

  /** The clocks of a rule's outcome: only a SAFETY flag has any. */
  static DueTimes of(Rule.Kind kind, Severity severity, Instant raisedAt, FlagClocks clocks) {
    return kind == Rule.Kind.SAFETY && severity != Severity.NONE
        ? new DueTimes(
            clocks.by(Wait.ACKNOWLEDGE, severity, raisedAt),
            clocks.by(Wait.ASSESS, severity, raisedAt))
        : NONE;
  }
}
