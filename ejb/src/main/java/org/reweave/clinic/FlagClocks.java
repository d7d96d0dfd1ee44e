package org.reweave.clinic;

import java.time.Instant;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Clocks.Unit;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Severity;

/**
 * By when something that a flag waits for must have been done in a clinic. A date that was given
 * once is kept, whatever the clinic sets afterwards.
 *
 * @param hours by which its working days are counted
 * @param limits its own over ours, or ours
 */
public record FlagClocks(ClinicHours hours, Clocks limits) {
  /**
   * By when that must have been done.
   *
   * @param severity any but NONE
   */
  public Instant by(Wait wait, Severity severity, Instant from) {
    var limit = limits.limit(severity, wait);
    return limit.unit() == Unit.WORKING_DAYS
        ? hours.after(from, limit.value())
        : from.plus(limit.least());
  }
}
