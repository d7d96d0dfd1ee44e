package org.reweave.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowUpTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Map<String, String> POSITIVE = Map.of("PHQ2_1", "2", "PHQ2_2", "1");

  @Test
  void aPositiveShortFormAsksForTheLongerOne() {
    assertThat(FollowUp.of(List.of(sent(ONE, "PHQ-2", 0, POSITIVE))))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.clientId()).isEqualTo(ONE);
              assertThat(task.next()).isEqualTo("PHQ-9");
              assertThat(task.since()).isEqualTo(NOW);
            });
  }

  @Test
  void aNegativeOneAsksForNothing() {
    assertThat(FollowUp.of(List.of(sent(ONE, "PHQ-2", 0, Map.of("PHQ2_1", "1", "PHQ2_2", "1")))))
        .isEmpty();
  }

  @Test
  void aTotalAloneAsksForWhatItDoesNotRuleOut() {
    assertThat(FollowUp.of(List.of(entered("PHQ-9", 1))))
        .extracting(FollowUp::next)
        .containsExactly("C-SSRS");
    assertThat(FollowUp.of(List.of(entered("PHQ-9", 0)))).isEmpty();
  }

  @Test
  void theLatestResultCounts() {
    assertThat(
            FollowUp.of(
                List.of(
                    sent(ONE, "PHQ-2", 0, POSITIVE),
                    sent(ONE, "PHQ-2", 7, Map.of("PHQ2_1", "0", "PHQ2_2", "0")))))
        .isEmpty();
  }

  @Test
  void itIsDoneOnceTheLongerFormWasGivenToTheSamePersonAfterwards() {
    var positive = sent(ONE, "PHQ-2", 0, POSITIVE);

    assertThat(FollowUp.of(List.of(positive, given(ONE, "PHQ-9", 1)))).isEmpty();
    assertThat(FollowUp.of(List.of(positive, given(OTHER, "PHQ-9", 1)))).hasSize(1);
    assertThat(FollowUp.of(List.of(given(ONE, "PHQ-9", -1), positive))).hasSize(1);
  }

  private static ScreeningResult sent(
      UUID client, String instrument, int day, Map<String, String> answers) {
    return result(client, instrument, day, null, answers);
  }

  private static ScreeningResult entered(String instrument, int total) {
    return result(ONE, instrument, 0, new ScreeningScore(total, Map.of()), Map.of());
  }

  private static ScreeningResult result(
      UUID client,
      String instrument,
      int day,
      @Nullable ScreeningScore score,
      Map<String, String> answers) {
    var at = NOW.plus(Duration.ofDays(day));
    return new ScreeningResult(
        UUID.randomUUID(),
        client,
        instrument,
        null,
        ScreeningStatus.SUBMITTED,
        false,
        null,
        at,
        LocalDate.ofInstant(at, ZoneOffset.UTC),
        at,
        score,
        null,
        answers);
  }

  private static ScreeningResult given(UUID client, String instrument, int day) {
    return new ScreeningResult(
        UUID.randomUUID(),
        client,
        instrument,
        null,
        ScreeningStatus.ASSIGNED,
        false,
        null,
        NOW.plus(Duration.ofDays(day)),
        null,
        null,
        null,
        null,
        Map.of());
  }
}
