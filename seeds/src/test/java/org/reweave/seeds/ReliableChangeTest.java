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
    "RDAS, 12, PUBLISHED",
    "PCL-5, 18, PUBLISHED",
    "ORS, 6, PUBLISHED",
    "CSI-32, 13, COMPUTED",
    "CSI-16, 7, COMPUTED",
    "CSI-4, 3, COMPUTED"
  })
  void takesThePublishedThresholdFirst(
      String instrument, int threshold, ReliableChange.Origin origin) {
    ReliableChange change = change(instrument);

    assertThat(change.threshold()).isEqualTo(threshold);
    assertThat(change.origin()).isEqualTo(origin);
  }

  /** Thresholds that others worked out from the same figures. */
  @ParameterizedTest
  @CsvSource({
    "CSI-4: Funk and Rogge 2007, 4, 0.94, 2.7",
    "CSI-16: Funk and Rogge 2007, 17, 0.98, 6.7",
    "CSI-32: Funk and Rogge 2007, 32, 0.98, 12.5",
    "PHQ-9: SD of NHS Talking Therapies and retest, 5.5, 0.84, 6.1",
    "GAD-7: SD of NHS Talking Therapies and alpha, 4.5, 0.92, 3.5",
    "GAD-7: SD of NHS Talking Therapies and retest, 4.5, 0.83, 5.1"
  })
  void computesTheLimitOfJacobsonAndTruax(
      String published, double sd, double reliability, double limit) {
    assertThat(ReliableChange.limit(sd, reliability)).as(published).isCloseTo(limit, within(0.051));
  }

  @ParameterizedTest
  @CsvSource({
    "PHQ-9, 16, 10, IMPROVED, false",
    "PHQ-9, 16, 9, IMPROVED, true",
    "PHQ-9, 9, 3, IMPROVED, false",
    "PHQ-9, 10, 5, UNCHANGED, false",
    "PHQ-9, 5, 11, DETERIORATED, false",
    "GAD-7, 12, 8, IMPROVED, false",
    "GAD-7, 12, 7, IMPROVED, true",
    "RDAS, 40, 51, UNCHANGED, false",
    "RDAS, 35, 47, IMPROVED, false",
    "RDAS, 36, 48, IMPROVED, true",
    "ORS, 19, 25, IMPROVED, true",
    "ORS, 25, 31, IMPROVED, false",
    "PCL-5, 45, 40, UNCHANGED, false",
    "PCL-5, 46, 29, UNCHANGED, false",
    "PCL-5, 46, 28, IMPROVED, true",
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
    for (String key :
        new String[] {
          "HARK",
          "PHQ-2",
          "PHQ-4",
          "GAD-2",
          "PC-PTSD-5",
          "C-SSRS",
          "SRS",
          "ECR-R",
          "TRUST_CHECKIN",
          "TRUST_SAFETY_INTAKE"
        }) {
      assertThat(ReliableChange.of(Content.english().instrument(key).orElseThrow()))
          .as(key)
          .isEmpty();
    }
  }

  private static ReliableChange change(String instrument) {
    return ReliableChange.of(Content.english().instrument(instrument).orElseThrow()).orElseThrow();
  }
}
