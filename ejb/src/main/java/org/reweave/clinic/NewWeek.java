package org.reweave.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/**
 * When a clinic is open from now on, and who leads it.
 *
 * @param leadId null where every supervisor is told of what is overdue
 */
public record NewWeek(
    @Nullable LocalTime opens,
    @Nullable LocalTime closes,
    List<DayOfWeek> days,
    List<LocalDate> holidays,
    @Nullable UUID leadId) {
  /**
   * The most days in a row on which a clinic may be closed, as milder flags wait until it opens.
   * Proposed: from Christmas Eve to Epiphany, with both week-ends.
   */
  static final int LONGEST_CLOSURE = 16;

  private static final int MOST_HOLIDAYS = 100;

  /**
   * The same as hours of a clinic.
   *
   * @param today holidays lie no more than a year before and three years after it
   * @throws Invalid naming the fields
   */
  ClinicHours hours(ZoneId zone, LocalDate today) {
    var problems = new ArrayList<Invalid.Problem>();
    if (opens == null || closes == null || !opens.isBefore(closes)) {
      problems.add(
          new Invalid.Problem("closes", "before-opening", "Give a time after the opening."));
    }
    var open = new HashSet<>(days);
    if (open.isEmpty()) {
      problems.add(new Invalid.Problem("days", "required", "Choose a day at least."));
    }
    var closed = new HashSet<>(holidays);
    if (closed.size() > MOST_HOLIDAYS) {
      problems.add(
          new Invalid.Problem("holidays", "too-many", "Give " + MOST_HOLIDAYS + " days at most."));
    } else if (closed.stream()
        .anyMatch(d -> d.isBefore(today.minusYears(1)) || d.isAfter(today.plusYears(3)))) {
      problems.add(
          new Invalid.Problem(
              "holidays", "out-of-range", "Give days of the last year and the next three."));
    }
    if (opens == null || closes == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    var hours = new ClinicHours(zone, opens, closes, open, closed);
    if (hours.longestClosure() > LONGEST_CLOSURE) {
      throw new Invalid(
          "holidays",
          "closed-too-long",
          "Open once in " + LONGEST_CLOSURE + " days at least: milder flags wait until you do.");
    }
    return hours;
  }
}
