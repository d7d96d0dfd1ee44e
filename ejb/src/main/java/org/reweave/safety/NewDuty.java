package org.reweave.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;

/**
 * Somebody is to be on call.
 *
 * @param from when it begins; it may have begun
 * @param to when it ends, at most two weeks later
 */
public record NewDuty(@Nullable UUID staffId, @Nullable Instant from, @Nullable Instant to) {
  /** The longest that one person is on call without the rota being looked at again. */
  private static final Duration LONGEST = Duration.ofDays(14);

  private static final int MOST_DAYS_AHEAD = 366;

  /** A duty whose times fit. */
  record Checked(UUID staffId, Instant from, Instant to) {}

  /**
   * The same, if it can be kept.
   *
   * @throws Invalid naming {@code staffId}, {@code from} or {@code to}
   */
  Checked checked(Instant now) {
    var problems = new ArrayList<Problem>();
    if (staffId == null) {
      problems.add(new Problem("staffId", "required", "Choose who is on call."));
    }
    if (from == null || from.isAfter(now.plus(MOST_DAYS_AHEAD, ChronoUnit.DAYS))) {
      problems.add(new Problem("from", "out-of-range", "Give a time within the next year."));
    }
    if (to == null || !to.isAfter(now)) {
      problems.add(new Problem("to", "in-the-past", "Give a time that is still to come."));
    } else if (from != null && !to.isAfter(from)) {
      problems.add(new Problem("to", "before-beginning", "Give a time after the beginning."));
    } else if (from != null && Duration.between(from, to).compareTo(LONGEST) > 0) {
      problems.add(new Problem("to", "too-long", "Let one duty last two weeks at most."));
    }
    if (staffId == null || from == null || to == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new Checked(staffId, from, to);
  }
}
