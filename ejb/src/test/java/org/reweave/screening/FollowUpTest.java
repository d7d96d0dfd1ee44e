package org.reweave.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowUpTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Map<String, String> POSITIVE = Map.of("PHQ2_1", "2", "PHQ2_2", "1");
  private static final Map<String, String> MILD = Map.of("PHQ2_1", "0", "PHQ2_2", "0");
  private static final Map<String, String> UNTROUBLED =
      IntStream.rangeClosed(1, 9)
          .boxed()
          .collect(Collectors.toUnmodifiableMap(i -> "PHQ9_" + i, i -> "0"));

  @Test
  void aPositiveShortFormAsksForTheLongerOne() {
    assertThat(FollowUp.of(List.of(sent(ONE, "PHQ-2", 0, POSITIVE))))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.clientId()).isEqualTo(ONE);
              assertThat(task.next()).isEqualTo("PHQ-9");
              assertThat(task.answeredOn()).isEqualTo(DAY);
              assertThat(task.givenAt()).isNull();
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
  void itStaysThoughALaterShortFormIsMilder() {
    var positive = sent(ONE, "PHQ-2", 0, POSITIVE);

    assertThat(FollowUp.of(List.of(positive, sent(ONE, "PHQ-2", 7, MILD))))
        .extracting(FollowUp::answeredOn)
        .containsExactly(DAY);
  }

  @Test
  void theLatestThatCallsForItSaysSinceWhen() {
    assertThat(
            FollowUp.of(List.of(sent(ONE, "PHQ-2", 7, POSITIVE), sent(ONE, "PHQ-2", 0, POSITIVE))))
        .extracting(FollowUp::answeredOn)
        .containsExactly(DAY.plusDays(7));
  }

  @Test
  void givingTheLongerFormDoesNotEndItAndIsSaid() {
    var positive = sent(ONE, "PHQ-2", 0, POSITIVE);

    assertThat(FollowUp.of(List.of(positive, given(ONE, "PHQ-9", 1))))
        .extracting(FollowUp::givenAt)
        .containsExactly(NOW.plus(Duration.ofDays(1)));
    assertThat(FollowUp.of(List.of(positive, given(OTHER, "PHQ-9", 1))))
        .extracting(FollowUp::givenAt)
        .containsOnlyNulls();
  }

  @Test
  void itEndsOnceTheSamePersonAnsweredTheLongerFormAfterwards() {
    var positive = sent(ONE, "PHQ-2", 0, POSITIVE);

    assertThat(FollowUp.of(List.of(positive, sent(ONE, "PHQ-9", 1, UNTROUBLED)))).isEmpty();
    assertThat(FollowUp.of(List.of(positive, sent(OTHER, "PHQ-9", 1, UNTROUBLED)))).hasSize(1);
    assertThat(FollowUp.of(List.of(sent(ONE, "PHQ-9", -1, UNTROUBLED), positive))).hasSize(1);
  }

  @Test
  void whatWasFilledInOnPaperCountsFromItsOwnDay() {
    var positive = sent(ONE, "PHQ-2", 0, POSITIVE);

    assertThat(FollowUp.of(List.of(positive, onPaper("PHQ-9", -30, 1, UNTROUBLED)))).hasSize(1);
    assertThat(FollowUp.of(List.of(positive, onPaper("PHQ-9", 0, 1, UNTROUBLED)))).isEmpty();
    assertThat(
            FollowUp.of(
                List.of(sent(ONE, "PHQ-9", 0, UNTROUBLED), onPaper("PHQ-2", -30, 1, POSITIVE))))
        .isEmpty();
  }

  @Test
  void itIsDueAtTheNextVisitAndInAWeekAtTheLatest() {
    var task = FollowUp.of(List.of(sent(ONE, "PHQ-2", 0, POSITIVE))).getFirst();

    assertThat(task.dueOn(null)).isEqualTo(DAY.plusDays(7));
    assertThat(task.dueOn(DAY.plusDays(3))).isEqualTo(DAY.plusDays(3));
    assertThat(task.dueOn(DAY.plusDays(30))).isEqualTo(DAY.plusDays(7));
  }

  /** Whatever else came in: what was called for is done only by the longer form, in time. */
  @Property(tries = 300)
  void nothingElseEndsIt(
      @ForAll @Size(max = 8) List<@IntRange(min = -3, max = 3) Integer> shortForms,
      @ForAll @Size(max = 4) List<@IntRange(min = -3, max = 3) Integer> longForms,
      @ForAll @IntRange(min = -3, max = 3) int at) {
    var all = new ArrayList<ScreeningResult>();
    all.add(sent(ONE, "PHQ-2", at, POSITIVE));
    shortForms.forEach(day -> all.add(sent(ONE, "PHQ-2", day, MILD)));
    longForms.forEach(day -> all.add(sent(ONE, "PHQ-9", day, UNTROUBLED)));
    all.add(given(ONE, "PHQ-9", 3));

    assertThat(FollowUp.of(all).isEmpty()).isEqualTo(longForms.stream().anyMatch(day -> day >= at));
  }

  private static ScreeningResult sent(
      UUID client, String instrument, int day, Map<String, String> answers) {
    return result(client, instrument, day, day, null, answers);
  }

  private static ScreeningResult onPaper(
      String instrument, int filledIn, int entered, Map<String, String> answers) {
    return result(ONE, instrument, filledIn, entered, null, answers);
  }

  private static ScreeningResult entered(String instrument, int total) {
    return result(ONE, instrument, 0, 0, new ScreeningScore(total, Map.of()), Map.of());
  }

  private static ScreeningResult result(
      UUID client,
      String instrument,
      int filledIn,
      int cameIn,
      @Nullable ScreeningScore score,
      Map<String, String> answers) {
    var at = NOW.plus(Duration.ofDays(cameIn));
    return new ScreeningResult(
        UUID.randomUUID(),
        client,
        instrument,
        null,
        ScreeningStatus.SUBMITTED,
        false,
        null,
        at,
        DAY.plusDays(filledIn),
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
