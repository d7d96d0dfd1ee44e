package org.reweave.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.clinic.ClinicHours;
import org.reweave.clinic.FlagClocks;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

class DueTimesTest {
  /** A Monday morning. */
  private static final Instant RAISED = Instant.parse("2026-03-02T09:00:00Z");

  /** Monday to Friday, nine to five in Berlin, closed on Easter Monday. */
  private static final ClinicHours BERLIN =
      new ClinicHours(
          ZoneId.of("Europe/Berlin"),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of(LocalDate.of(2026, 4, 6)));

  private static final Duration HOUR = Duration.ofHours(1);

  private static final FlagClocks CLOCKS = new FlagClocks(BERLIN, Clocks.shipped());

  @ParameterizedTest
  @CsvSource({"CRITICAL, PT15M, PT8H", "HIGH, PT4H, PT24H"})
  void graveClocksRunDayAndNight(Severity severity, Duration acknowledge, Duration assess) {
    for (var raised : new String[] {"2026-03-02T09:00:00Z", "2026-03-07T23:30:00Z"}) {
      var at = Instant.parse(raised);
      assertThat(DueTimes.of(Rule.Kind.SAFETY, severity, at, CLOCKS))
          .isEqualTo(new DueTimes(at.plus(acknowledge), at.plus(assess)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // by day: the same time on the next working day
    "2026-03-02T10:00:00+01:00, 2026-03-03T10:00:00+01:00",
    // at night, before the clinic opens and after it has closed
    "2026-03-03T03:00:00+01:00, 2026-03-04T09:00:00+01:00",
    "2026-03-02T22:00:00+01:00, 2026-03-04T09:00:00+01:00",
    // over a weekend, and within it
    "2026-03-06T16:00:00+01:00, 2026-03-09T16:00:00+01:00",
    "2026-03-07T12:00:00+01:00, 2026-03-10T09:00:00+01:00",
    // over the night in which summer time begins, and the one in which it ends
    "2026-03-27T15:00:00+01:00, 2026-03-30T15:00:00+02:00",
    "2026-10-23T15:00:00+02:00, 2026-10-26T15:00:00+01:00",
    // over a holiday, and on it
    "2026-04-03T11:00:00+02:00, 2026-04-07T11:00:00+02:00",
    "2026-04-06T11:00:00+02:00, 2026-04-08T09:00:00+02:00"
  })
  void aModerateFlagIsSeenWithinOneWorkingDayOfTheClinic(String raised, String by) {
    var due =
        CLOCKS.by(Wait.ACKNOWLEDGE, Severity.MODERATE, OffsetDateTime.parse(raised).toInstant());

    assertThat(due).isEqualTo(OffsetDateTime.parse(by).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "MODERATE, ACKNOWLEDGE, 2026-03-03", "MODERATE, ASSESS, 2026-03-09",
    "MODERATE, PLAN, 2026-03-09", "MODERATE, REVIEW, 2026-03-30",
    "LOW, ACKNOWLEDGE, 2026-03-09", "LOW, ASSESS, 2026-03-16",
    "LOW, PLAN, 2026-03-16", "LOW, REVIEW, 2026-03-30"
  })
  void milderClocksCountWorkingDays(Severity severity, Wait wait, LocalDate day) {
    assertThat(CLOCKS.by(wait, severity, RAISED).atZone(BERLIN.zone()).toLocalDate())
        .isEqualTo(day);
  }

  @ParameterizedTest
  @EnumSource(value = Severity.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aGraverFlagNeverWaitsLonger(Severity severity) {
    for (var wait : Wait.values()) {
      var due = CLOCKS.by(wait, severity, RAISED);
      assertThat(due).isAfter(RAISED);
      for (var graver : Severity.values()) {
        if (graver.compareTo(severity) > 0) {
          assertThat(CLOCKS.by(wait, graver, RAISED)).isBeforeOrEqualTo(due);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL", "HIGH", "MODERATE"})
  void whatIsNotMildIsSeenAndAssessedBeforeTheNextVisit(Severity severity) {
    var starts = RAISED.plusSeconds(600);

    var due = DueTimes.of(Rule.Kind.SAFETY, severity, RAISED, visitAt(starts));

    assertThat(due).isEqualTo(new DueTimes(starts, starts));
  }

  @Test
  void whatIsMildIsAssessedInTheNextVisitAtTheLatest() {
    var starts = RAISED.plusSeconds(600);

    var due = DueTimes.of(Rule.Kind.SAFETY, Severity.LOW, RAISED, visitAt(starts));

    assertThat(due).isEqualTo(new DueTimes(starts.plus(HOUR), starts.plus(HOUR)));
  }

  @ParameterizedTest
  @EnumSource(value = Severity.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aVisitNeverPutsAnythingOff(Severity severity) {
    for (var days : new int[] {-3, 0, 1, 3, 7, 30}) {
      var clocks = visitAt(RAISED.plus(Duration.ofDays(days)));
      for (var wait : Wait.values()) {
        assertThat(clocks.by(wait, severity, RAISED))
            .isAfter(RAISED)
            .isBeforeOrEqualTo(CLOCKS.by(wait, severity, RAISED));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Wait.class,
      names = {"PLAN", "REVIEW"})
  void whatFollowsTheAssessmentDoesNotWaitForAVisit(Wait wait) {
    var clocks = visitAt(RAISED.plus(HOUR));

    assertThat(clocks.by(wait, Severity.MODERATE, RAISED))
        .isEqualTo(CLOCKS.by(wait, Severity.MODERATE, RAISED));
  }

  private static FlagClocks visitAt(Instant starts) {
    return CLOCKS.before(Optional.of(new FlagClocks.Visit(starts, starts.plus(HOUR))));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void aTopicHasNoClocks(Severity severity) {
    assertThat(DueTimes.of(Rule.Kind.TOPIC, severity, RAISED, CLOCKS))
        .isEqualTo(new DueTimes(null, null));
  }

  @Test
  void whatDidNotFireHasNoClocks() {
    assertThat(DueTimes.of(Rule.Kind.SAFETY, Severity.NONE, RAISED, CLOCKS))
        .isEqualTo(new DueTimes(null, null));
  }

  @Test
  void aClinicThatNeverOpensIsNoClinic() {
    assertThatThrownBy(
            () ->
                new ClinicHours(BERLIN.zone(), BERLIN.opens(), BERLIN.closes(), Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
