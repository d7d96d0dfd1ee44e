package org.reweave.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class ContactHoursTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ContactHours OFFICE =
      new ContactHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0));

  @Test
  void withinTheHoursNothingWaits() {
    var monday = Instant.parse("2026-11-23T12:00:00Z");

    assertThat(OFFICE.earliest(monday, LONDON)).isEqualTo(monday);
  }

  @Test
  void beforeTheyBeginItWaitsForTheMorning() {
    assertThat(OFFICE.earliest(Instant.parse("2026-11-23T03:00:00Z"), LONDON))
        .isEqualTo("2026-11-23T09:00:00Z");
  }

  @Test
  void atTheirEndItWaitsForTheNextOfTheDays() {
    assertThat(OFFICE.earliest(Instant.parse("2026-11-27T17:00:00Z"), LONDON))
        .isEqualTo("2026-11-30T09:00:00Z");
  }

  @Test
  void theHoursAreThoseOfTheClinicsClockInSummerToo() {
    assertThat(OFFICE.earliest(Instant.parse("2026-07-06T01:00:00Z"), LONDON))
        .isEqualTo("2026-07-06T08:00:00Z");
  }

  @Property
  void whateverTheHoursItLeavesWithinThemAndWithinAWeek(
      @ForAll @NotEmpty Set<DayOfWeek> days,
      @ForAll @IntRange(min = 4, max = 12) int from,
      @ForAll @IntRange(min = 13, max = 23) int to,
      @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long second) {
    var hours = new ContactHours(days, LocalTime.of(from, 0), LocalTime.of(to, 0));
    var moment = Instant.ofEpochSecond(second);

    var earliest = hours.earliest(moment, LONDON);

    assertThat(earliest).isBetween(moment, moment.plus(Duration.ofDays(8)));
    assertThat(hours.earliest(earliest, LONDON)).isEqualTo(earliest);
    var local = earliest.atZone(LONDON);
    assertThat(days).contains(local.getDayOfWeek());
    assertThat(local.toLocalTime())
        .isAfterOrEqualTo(LocalTime.of(from, 0))
        .isBefore(LocalTime.of(to, 0));
  }
}
