package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableChangeTest {

  @ParameterizedTest
  @CsvSource({
    "PHQ-9, 6, PUBLISHED",
    "GAD-7, 4, PUBLISHED",
    "CSI-16, 7, COMPUTED",
    "CSI-4, 3, COMPUTED"
  })
  void takesThePublishedThresholdFirst(
      String instrument, int threshold, ReliableChange.Origin origin) {
    ReliableChange change = change(instrument);

    assertThat(change.threshold()).isEqualTo(threshold);
    assertThat(change.origin()).isEqualTo(origin);
  }

  @Test
  void computesTheLimitOfJacobsonAndTruax() {
    assertThat(ReliableChange.limit(17, 0.98)).isCloseTo(6.7, within(0.05));
    assertThat(ReliableChange.limit(5.5, 0.84)).isCloseTo(6.1, within(0.05));
    assertThat(ReliableChange.limit(4.5, 0.92)).isCloseTo(3.5, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({
    "PHQ-9, 16, 10, IMPROVED, false",
    "PHQ-9, 16, 9, IMPROVED, true",
    "PHQ-9, 9, 3, IMPROVED, false",
    "PHQ-9, 10, 5, UNCHANGED, false",
    "PHQ-9, 5, 11, DETERIORATED, false",
    "CSI-16, 45, 52, IMPROVED, true",
    "CSI-16, 45, 51, UNCHANGED, false",
    "CSI-16, 52, 45, DETERIORATED, false"
  })
  void classifiesChangeByTheDirectionOfTheInstrument(
      String instrument, int first, int last, ReliableChange.Verdict verdict, boolean significant) {
    ReliableChange change = change(instrument);

    assertThat(change.classify(first, last)).isEqualTo(verdict);
    assertThat(change.clinicallySignificant(first, last)).isEqualTo(significant);
  }

  @Property
  void mirrorsImprovementAndDeterioration(
      @ForAll @IntRange(max = 27) int first, @ForAll @IntRange(max = 27) int last) {
    ReliableChange change = change("PHQ-9");

    assertThat(change.classify(first, last) == ReliableChange.Verdict.IMPROVED)
        .isEqualTo(change.classify(last, first) == ReliableChange.Verdict.DETERIORATED);
  }

  @Test
  void knowsNoneForScreensAndForOurOwn() {
    for (String key : new String[] {"HARK", "PHQ-2", "TRUST_CHECKIN", "TRUST_SAFETY_INTAKE"}) {
      assertThat(ReliableChange.of(Content.english().instrument(key).orElseThrow()))
          .as(key)
          .isEmpty();
    }
  }

  private static ReliableChange change(String instrument) {
    return ReliableChange.of(Content.english().instrument(instrument).orElseThrow()).orElseThrow();
  }
}
