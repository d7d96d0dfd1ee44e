package org.reweave.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScreeningBriefingTest {
  private static final Instant SAID = Instant.parse("2026-03-29T00:40:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, true",
    "PT29M59S, true",
    "PT30M, false",
    "PT12H, false",
  })
  void beingAloneHoldsForHalfAnHour(Duration later, boolean holds) {
    var said = said(Readiness.ALONE);

    assertThat(said.holds(Instant.MIN, SAID.plus(later))).isEqualTo(holds);
  }

  @Test
  void whatIsSavedProlongsTheSitting() {
    var said = said(Readiness.ALONE);
    var saved = SAID.plus(Duration.ofMinutes(25));

    assertThat(said.holds(saved, SAID.plus(Duration.ofMinutes(54)))).isTrue();
    assertThat(said.holds(saved, SAID.plus(Duration.ofMinutes(55)))).isFalse();
  }

  @Test
  void whatWasSavedInASittingBeforeDoesNotShortenThisOne() {
    var yesterday = SAID.minus(Duration.ofDays(1));

    assertThat(said(Readiness.ALONE).holds(yesterday, SAID.plusSeconds(60))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALONE")
  void whoeverIsNotAloneIsAskedAgain(Readiness other) {
    assertThat(said(other).holds(SAID, SAID)).isFalse();
  }

  private static ScreeningBriefing said(Readiness answer) {
    var clinic = UUID.randomUUID();
    var person = UUID.randomUUID();
    var screening =
        new Screening(
            clinic,
            UUID.randomUUID(),
            person,
            "PHQ-9",
            null,
            Screening.Source.ONLINE,
            person,
            SAID);
    return new ScreeningBriefing(screening, answer, SAID);
  }
}
