package org.reweave.clinic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Clocks.Unit;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Severity;

/**
 * The time limits of flags that hold in a clinic, beside ours.
 *
 * @param version of the clinic's own; null where ours hold
 * @param status whether a clinician has signed ours and their bounds
 * @param source what ours rest on
 */
public record ClockSetting(
    List<Row> limits,
    @Nullable Integer version,
    @Nullable String reason,
    @Nullable Instant madeAt,
    Instrument.Status status,
    String source) {
  /**
   * One limit.
   *
   * @param most that a clinic may set
   * @param ours what we ship
   * @param visit which turn of the person's next visit ends it, where that comes sooner; null where
   *     none does
   */
  public record Row(
      Severity severity,
      Wait awaits,
      int value,
      Unit unit,
      int most,
      int ours,
      Clocks.@Nullable Visit visit) {}
}
