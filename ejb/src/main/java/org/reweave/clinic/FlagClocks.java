package org.reweave.clinic;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Clocks.Unit;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Severity;

/**
 * By when something that a flag waits for must have been done in a clinic. A date that was given
 * once is kept, whatever the clinic sets afterwards; a visit that is booked later brings it forward
 * and never puts it off.
 *
 * @param hours by which its working days are counted
 * @param limits its own over ours, or ours
 * @param visit the next one of the person whose flag it is; null if there is none, or it is unknown
 */
public record FlagClocks(ClinicHours hours, Clocks limits, @Nullable Visit visit) {
  /** Those of whom no visit is known. */
  public FlagClocks(ClinicHours hours, Clocks limits) {
    this(hours, limits, null);
  }

  /** When somebody is seen, alone or with the partner. */
  public record Visit(Instant startsAt, Instant endsAt) {}

  /** The same for a person who is expected. */
  public FlagClocks before(Optional<Visit> next) {
    return new FlagClocks(hours, limits, next.orElse(null));
  }

  /**
   * By when that must have been done: within its limit, and a flag is seen and assessed before the
   * person is seen.
   *
   * @param severity any but NONE
   */
  public Instant by(Wait wait, Severity severity, Instant from) {
    var limit = limits.limit(severity, wait);
    var within =
        limit.unit() == Unit.WORKING_DAYS
            ? hours.after(from, limit.value())
            : from.plus(limit.least());
    if (visit == null || wait != Wait.ACKNOWLEDGE && wait != Wait.ASSESS) {
      return within;
    }
    var seen = turn(limits.limit(severity, Wait.ASSESS).visit(), visit);
    return seen.isAfter(from) && seen.isBefore(within) ? seen : within;
  }

  private static Instant turn(Clocks.@Nullable Visit turn, Visit visit) {
    return turn == null
        ? Instant.MAX
        : switch (turn) {
          case START -> visit.startsAt;
          case END -> visit.endsAt;
        };
  }
}
