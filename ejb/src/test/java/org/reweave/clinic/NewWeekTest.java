package org.reweave.clinic;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Invalid;

class NewWeekTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);
  private static final List<DayOfWeek> WEEKDAYS = List.copyOf(EnumSet.range(MONDAY, FRIDAY));

  @Test
  void aWeekWithItsHolidaysIsTaken() {
    var christmas = List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28));

    assertThat(hours(NINE, FIVE, WEEKDAYS, christmas))
        .isEqualTo(
            new ClinicHours(
                ZoneOffset.UTC, NINE, FIVE, Set.copyOf(WEEKDAYS), Set.copyOf(christmas)));
  }

  @Test
  void whatIsMissingOrTurnedRoundIsNamed() {
    assertRefused(null, FIVE, WEEKDAYS, List.of(), "closes");
    assertRefused(FIVE, NINE, WEEKDAYS, List.of(), "closes");
    assertRefused(NINE, FIVE, List.of(), List.of(), "days");
    assertRefused(NINE, FIVE, WEEKDAYS, List.of(TODAY.minusYears(2)), "holidays");
    assertRefused(NINE, FIVE, WEEKDAYS, List.of(TODAY.plusYears(4)), "holidays");
    assertRefused(NINE, FIVE, WEEKDAYS, days(TODAY, 101), "holidays");
  }

  @Test
  void aClinicIsNotClosedForLongerThanMilderFlagsMayWait() {
    // From Saturday to Sunday, both week-ends included.
    assertThat(hours(NINE, FIVE, WEEKDAYS, days(LocalDate.of(2026, 12, 21), 12)).longestClosure())
        .isEqualTo(NewWeek.LONGEST_CLOSURE);
    assertRefused(NINE, FIVE, WEEKDAYS, days(LocalDate.of(2026, 12, 21), 15), "holidays");
    assertThat(hours(NINE, FIVE, List.of(SUNDAY), List.of()).longestClosure()).isEqualTo(6);
  }

  @Property(tries = 300)
  void noNextWorkingDayIsFurtherAwayThanTheLongestClosure(
      @ForAll("holidays") List<LocalDate> holidays) {
    var hours =
        new ClinicHours(ZoneOffset.UTC, NINE, FIVE, Set.of(MONDAY, FRIDAY), Set.copyOf(holidays));
    var longest = hours.longestClosure();
    for (int day = 0; day < 120; day++) {
      var from = TODAY.plusDays(day).atTime(NINE).toInstant(ZoneOffset.UTC);
      var next = LocalDate.ofInstant(hours.after(from, 1), ZoneOffset.UTC);
      // A closed day counts from the next opening, so at most two closures lie between.
      assertThat(next).isBeforeOrEqualTo(TODAY.plusDays(day + 2L * (longest + 1)));
    }
  }

  @Provide
  Arbitrary<List<LocalDate>> holidays() {
    return Arbitraries.integers().between(0, 120).map(TODAY::plusDays).list().ofMaxSize(40);
  }

  private static List<LocalDate> days(LocalDate from, int number) {
    return IntStream.range(0, number).mapToObj(from::plusDays).toList();
  }

  private static ClinicHours hours(
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      List<DayOfWeek> days,
      List<LocalDate> holidays) {
    return new NewWeek(opens, closes, new ArrayList<>(days), holidays, null)
        .hours(ZoneOffset.UTC, TODAY);
  }

  private static void assertRefused(
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      List<DayOfWeek> days,
      List<LocalDate> holidays,
      String field) {
    assertThatThrownBy(() -> hours(opens, closes, days, holidays))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.problems()).extracting(Invalid.Problem::field).contains(field));
  }
}
