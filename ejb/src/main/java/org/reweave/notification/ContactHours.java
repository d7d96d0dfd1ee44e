package org.reweave.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a client may be reached.
 *
 * @param days of the week, at least one
 * @param from the first minute of each such day
 * @param to the end of it, exclusive; later than {@code from}
 */
record ContactHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  ContactHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !from.isBefore(to)) {
      throw new IllegalArgumentException("there is an hour in the week to reach somebody");
    }
  }

  /** That moment if it is within the hours, else when they next begin. */
  Instant earliest(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    var day = local.toLocalDate();
    if (days.contains(day.getDayOfWeek()) && local.toLocalTime().isBefore(to)) {
      return local.toLocalTime().isBefore(from)
          ? day.atTime(from).atZone(zone).toInstant()
          : moment;
    }
    do {
      day = day.plusDays(1);
    } while (!days.contains(day.getDayOfWeek()));
    return day.atTime(from).atZone(zone).toInstant();
  }
}
