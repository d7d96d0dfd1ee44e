package org.reweave.clinic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a clinic is open: what its working days are counted by.
 *
 * @param zone where it is
 * @param opens on each of its days
 * @param closes on each of its days
 * @param days of the week, at least one
 * @param holidays on which it is closed
 */
public record ClinicHours(
    ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, Set<LocalDate> holidays) {
  public ClinicHours {
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException("a clinic opens at least once a week");
    }
  }

  /**
   * The same time of day that many working days later. What comes in while the clinic is closed
   * counts from the next opening.
   *
   * @param workingDays 1 or more
   */
  public Instant after(Instant from, int workingDays) {
    var local = from.atZone(zone);
    var day = local.toLocalDate();
    var time = local.toLocalTime();
    if (!open(day) || time.isAfter(closes)) {
      day = next(day);
      time = opens;
    } else if (time.isBefore(opens)) {
      time = opens;
    }
    for (int i = 0; i < workingDays; i++) {
      day = next(day);
    }
    return day.atTime(time).atZone(zone).toInstant();
  }

  /** The most days in a row on which it is closed. */
  int longestClosure() {
    var last = holidays.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH).plusWeeks(2);
    var day = holidays.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH).minusWeeks(2);
    int longest = 0;
    for (int closed = 0; !day.isAfter(last); day = day.plusDays(1)) {
      closed = open(day) ? 0 : closed + 1;
      longest = Math.max(longest, closed);
    }
    return longest;
  }

  private LocalDate next(LocalDate day) {
    var next = day.plusDays(1);
    while (!open(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean open(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
