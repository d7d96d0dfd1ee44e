package org.reweave.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.screening.ScreeningResult;
import org.reweave.screening.ScreeningScore;
import org.reweave.screening.ScreeningStatus;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;
import org.reweave.seeds.ReliableChange.Verdict;
import org.reweave.seeds.Rule;

class MeasuresTest {
  private static final UUID ALEX = UUID.randomUUID();
  private static final UUID BLAIR = UUID.randomUUID();

  @Test
  void comparesTheFirstWithTheLatestTotalByDayAndNotByEntry() {
    var results =
        List.of(
            result(ALEX, "PHQ-9", "2026-03-01", 7),
            result(ALEX, "PHQ-9", "2026-01-01", 16),
            result(ALEX, "PHQ-9", "2026-02-01", 20));

    var measure = only(results);

    assertThat(measure.points()).extracting(Measure.Point::total).containsExactly(16, 20, 7);
    assertThat(measure.reliableChange()).isEqualTo(Verdict.IMPROVED);
    assertThat(measure.clinicallySignificant()).isTrue();
    assertThat(measure.threshold()).isEqualTo(6);
    assertThat(measure.direction()).isEqualTo(Instrument.Direction.LOWER_IS_BETTER);
  }

  @Test
  void callsASmallerChangeUnchanged() {
    var measure =
        only(
            List.of(
                result(ALEX, "PHQ-9", "2026-01-01", 12), result(ALEX, "PHQ-9", "2026-02-01", 7)));

    assertThat(measure.reliableChange()).isEqualTo(Verdict.UNCHANGED);
    assertThat(measure.clinicallySignificant()).isFalse();
  }

  @Test
  void knowsThatMoreIsBetterForSatisfaction() {
    var measure =
        only(
            List.of(
                result(ALEX, "CSI-16", "2026-01-01", 60),
                result(ALEX, "CSI-16", "2026-02-01", 30)));

    assertThat(measure.reliableChange()).isEqualTo(Verdict.DETERIORATED);
  }

  @Test
  void judgesNothingByOneScore() {
    var measure = only(List.of(result(ALEX, "PHQ-9", "2026-01-01", 16)));

    assertThat(measure.reliableChange()).isNull();
    assertThat(measure.clinicallySignificant()).isFalse();
    assertThat(measure.threshold()).isEqualTo(6);
  }

  @Test
  void passesOverAFormWithoutATotal() {
    var measure =
        only(
            List.of(
                result(ALEX, "PHQ-9", "2026-01-01", 16),
                result(ALEX, "PHQ-9", "2026-02-01", null),
                result(ALEX, "PHQ-9", "2026-03-01", 16)));

    assertThat(measure.points()).hasSize(3);
    assertThat(measure.reliableChange()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void neverJoinsScoresOfDifferentWordings() {
    var measures =
        Measures.of(
            List.of(
                result(ALEX, "PHQ-9", null, "2026-01-01", 20),
                result(ALEX, "PHQ-9", 1, "2026-02-01", 16),
                result(ALEX, "PHQ-9", 2, "2026-03-01", 3),
                result(ALEX, "PHQ-9", 1, "2026-04-01", 7)),
            ALEX,
            Set.of(),
            ReliableChange::of);

    assertThat(measures)
        .extracting(m -> m.points().stream().map(Measure.Point::total).toList())
        .containsExactly(List.of(20), List.of(16, 7), List.of(3));
    assertThat(measures)
        .extracting(Measure::reliableChange)
        .containsExactly(null, Verdict.IMPROVED, null);
    assertThat(measures).extracting(Measure::wording).containsExactly(null, 1, 2);
    assertThat(measures).extracting(Measure::title).doesNotHaveDuplicates();
    assertThat(Measures.within(measures, LocalDate.EPOCH, LocalDate.parse("2030-01-01")))
        .isEqualTo(measures);
  }

  @Test
  void judgesByTheThresholdThatTheClinicHasSet() {
    var results =
        List.of(
            result(ALEX, "PHQ-9", "2026-01-01", 16),
            result(ALEX, "PHQ-9", "2026-02-01", 15),
            result(ALEX, "PHQ-9", "2026-03-01", 12));

    var measures =
        Measures.of(
            results, ALEX, Set.of(), i -> ReliableChange.of(i).map(r -> r.with(4, "Set here")));

    assertThat(only(results).reliableChange()).isEqualTo(Verdict.UNCHANGED);
    assertThat(measures.getFirst().reliableChange()).isEqualTo(Verdict.IMPROVED);
    assertThat(measures.getFirst().threshold()).isEqualTo(4);
    var later =
        Measures.within(measures, LocalDate.parse("2026-02-01"), LocalDate.parse("2026-04-01"));
    assertThat(later.getFirst().threshold()).isEqualTo(4);
    assertThat(later.getFirst().reliableChange()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void hasNoReliableChangeForScreens() {
    var measure =
        only(List.of(result(ALEX, "HARK", "2026-01-01", 4), result(ALEX, "HARK", "2026-03-01", 0)));

    assertThat(measure.reliableChange()).isNull();
    assertThat(measure.threshold()).isNull();
  }

  @Test
  void showsTheCheckInItemByItem() {
    var measure = only(List.of(result(ALEX, "TRUST_CHECKIN", "2026-01-01", null)));

    assertThat(measure.points().getFirst().total()).isNull();
    assertThat(measure.points().getFirst().items()).containsEntry("item", "3");
    assertThat(measure.reliableChange()).isNull();
  }

  @Test
  void isNoMeasureOfTheIntake() {
    assertThat(
            Measures.of(
                List.of(result(ALEX, "TRUST_SAFETY_INTAKE", "2026-01-01", null)),
                ALEX,
                Set.of(),
                ReliableChange::of))
        .isEmpty();
  }

  @Test
  void neverMixesPartners() {
    var results =
        List.of(
            result(ALEX, "PHQ-9", "2026-01-01", 16),
            result(BLAIR, "PHQ-9", "2026-02-01", 3),
            result(BLAIR, "GAD-7", "2026-02-01", 3));

    var measure = only(results);

    assertThat(measure.points()).extracting(Measure.Point::total).containsExactly(16);
  }

  @Test
  void judgesAPeriodByWhatLiesInIt() {
    var all =
        Measures.of(
            List.of(
                result(ALEX, "PHQ-9", "2026-01-01", 20),
                result(ALEX, "PHQ-9", "2026-02-01", 9),
                result(ALEX, "PHQ-9", "2026-03-01", 8),
                result(ALEX, "GAD-7", "2026-01-01", 8)),
            ALEX,
            Set.of(),
            ReliableChange::of);

    var within = Measures.within(all, LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01"));

    assertThat(within).extracting(Measure::instrument).containsExactly("PHQ-9");
    assertThat(within.getFirst().reliableChange()).isEqualTo(Verdict.UNCHANGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUST_SAFETY_INTAKE", "HARK", "C-SSRS", "PHQ-2", "TRUST_CHECKIN"})
  void neverReleasesAScreen(String key) {
    assertThat(Content.english().instrument(key)).get().matches(i -> !Measures.releasable(i));
  }

  @Test
  void neverReleasesAnInstrumentWhoseTotalRaisesAFlag() {
    var releasable = Content.english().instruments().stream().filter(Measures::releasable).toList();

    assertThat(releasable).extracting(Instrument::key).contains("PHQ-9", "GAD-7", "CSI-16");
    assertThat(releasable)
        .allSatisfy(
            i ->
                assertThat(Content.english().rules(i.key()))
                    .filteredOn(r -> r.kind() == Rule.Kind.SAFETY)
                    .allSatisfy(r -> assertThat(r.items()).hasSizeLessThan(i.items().size())));
    assertThat(releasable).allMatch(i -> ReliableChange.of(i).isPresent());
  }

  private static Measure only(List<ScreeningResult> results) {
    var measures = Measures.of(results, ALEX, Set.of(), ReliableChange::of);
    assertThat(measures).hasSize(1);
    return measures.getFirst();
  }

  private static ScreeningResult result(UUID client, String key, String day, Integer total) {
    return result(client, key, null, day, total);
  }

  private static ScreeningResult result(
      UUID client, String key, Integer wording, String day, Integer total) {
    return new ScreeningResult(
        UUID.randomUUID(),
        client,
        key,
        wording,
        ScreeningStatus.SUBMITTED,
        true,
        UUID.randomUUID(),
        Instant.EPOCH,
        LocalDate.parse(day),
        Instant.parse("2026-04-01T00:00:00Z"),
        total == null ? null : new ScreeningScore(total, Map.of()),
        null,
        Map.of("item", "3"));
  }
}
