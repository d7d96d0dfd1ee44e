package org.reweave.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

class DueTimesTest {
  private static final Instant RAISED = Instant.parse("2026-03-02T09:00:00Z");

  @ParameterizedTest
  @CsvSource({"CRITICAL, PT15M, PT8H", "HIGH, PT4H, PT24H", "MODERATE, PT24H, PT120H"})
  void aSafetyFlagHasClocksByItsSeverity(Severity severity, Duration acknowledge, Duration assess) {
    assertThat(DueTimes.of(Rule.Kind.SAFETY, severity, RAISED))
        .isEqualTo(new DueTimes(RAISED.plus(acknowledge), RAISED.plus(assess)));
  }

  @Test
  void aLowFlagIsAssessedAtTheNextSessionWithoutAClock() {
    assertThat(DueTimes.of(Rule.Kind.SAFETY, Severity.LOW, RAISED))
        .isEqualTo(new DueTimes(RAISED.plus(Duration.ofDays(7)), null));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void aTopicHasNoClocks(Severity severity) {
    assertThat(DueTimes.of(Rule.Kind.TOPIC, severity, RAISED)).isEqualTo(new DueTimes(null, null));
  }

  @Test
  void whatDidNotFireHasNoClocks() {
    assertThat(DueTimes.of(Rule.Kind.SAFETY, Severity.NONE, RAISED))
        .isEqualTo(new DueTimes(null, null));
  }
}
