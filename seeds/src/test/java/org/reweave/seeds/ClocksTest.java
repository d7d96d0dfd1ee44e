package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.seeds.Clocks.Own;
import org.reweave.seeds.Clocks.Wait;

class ClocksTest {
  private static final Clocks OURS = Clocks.shipped();

  @Test
  void oursKeepTheirOwnBoundsAndAwaitASignature() {
    assertThat(OURS.check()).isEmpty();
    assertThat(OURS.limits()).hasSize(16);
    assertThat(Clocks.status()).isEqualTo(Instrument.Status.PROPOSED);
    assertThat(Clocks.source()).contains("proposed");
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, ACKNOWLEDGE, PT15M",
    "CRITICAL, ASSESS, PT8H",
    "CRITICAL, REVIEW, P7D",
    "HIGH, ACKNOWLEDGE, PT4H",
    "MODERATE, ASSESS, P5D"
  })
  void aLimitLeavesItsTime(Severity severity, Wait wait, Duration time) {
    assertThat(OURS.limit(severity, wait).least()).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, ACKNOWLEDGE, 0, out-of-range",
    "CRITICAL, ACKNOWLEDGE, 61, out-of-range",
    "CRITICAL, ASSESS, 0, out-of-range",
    "CRITICAL, REVIEW, 8, out-of-range",
    "HIGH, ACKNOWLEDGE, 13, out-of-range",
    "LOW, REVIEW, 61, out-of-range",
    "HIGH, ASSESS, 3, graver-waits-longer",
    "HIGH, REVIEW, 6, graver-waits-longer",
    "MODERATE, REVIEW, 13, graver-waits-longer",
    "LOW, ASSESS, 4, graver-waits-longer"
  })
  void aDangerousLimitIsRefused(Severity severity, Wait wait, int value, String code) {
    assertThat(OURS.with(List.of(new Own(severity, wait, value))).check())
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.severity()).isEqualTo(severity);
              assertThat(flaw.awaits()).isEqualTo(wait);
              assertThat(flaw.code()).isEqualTo(code);
            });
  }

  @Test
  void whatMustBeAssessedMustHaveBeenSeenBefore() {
    var own =
        List.of(
            new Own(Severity.MODERATE, Wait.ACKNOWLEDGE, 3),
            new Own(Severity.MODERATE, Wait.ASSESS, 2),
            new Own(Severity.HIGH, Wait.ASSESS, 24));

    assertThat(OURS.with(own).check())
        .extracting(Clocks.Flaw::awaits, Clocks.Flaw::code)
        .containsExactly(tuple(Wait.ASSESS, "before-seen"));
  }

  @Test
  void whatNobodyFlaggedHasNoLimit() {
    assertThatThrownBy(() -> OURS.limit(Severity.NONE, Wait.ASSESS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void whatPassesIsWithinItsBoundsAndNeverSlowerForWhatIsGraver(
      @ForAll("values") List<Own> values) {
    var clocks = OURS.with(values);
    if (clocks.check().isEmpty()) {
      assertThat(Clocks.read(clocks.text())).isEqualTo(clocks);
      for (var limit : clocks.limits()) {
        assertThat(limit.value()).isBetween(1, limit.most());
        for (var graver : Severity.values()) {
          if (graver.compareTo(limit.severity()) > 0) {
            assertThat(clocks.limit(graver, limit.awaits()).least())
                .isLessThanOrEqualTo(limit.least());
          }
        }
      }
    } else {
      assertThat(clocks).isNotEqualTo(OURS);
    }
  }

  @Provide
  Arbitrary<List<Own>> values() {
    return Combinators.combine(
            Arbitraries.of(Severity.LOW, Severity.MODERATE, Severity.HIGH, Severity.CRITICAL),
            Arbitraries.of(Wait.class),
            Arbitraries.integers().between(1, 24))
        .as(Own::new)
        .list()
        .ofMaxSize(4);
  }

  @Test
  void aKeptValueIsHeldToTodaysBoundAndLeftToOursWhereTheUnitIsAnother() {
    var kept =
        """
        limits:
          - {severity: CRITICAL, awaits: ACKNOWLEDGE, value: 90, unit: MINUTES, most: 120}
          - {severity: HIGH, awaits: ACKNOWLEDGE, value: 30, unit: MINUTES, most: 60}
        """;

    assertThat(Clocks.read(kept))
        .isEqualTo(OURS.with(List.of(new Own(Severity.CRITICAL, Wait.ACKNOWLEDGE, 60))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {severity: GRAVE, awaits: ASSESS, value: 8, unit: HOURS, most: 24}|clocks.yaml:2: severity: is none of
          {severity: NONE, awaits: ASSESS, value: 8, unit: HOURS, most: 24}|limits: NONE ASSESS is not wanted here
          {severity: LOW, awaits: ASSESS, value: 8, unit: HOURS, most: 24}|limits: some are missing
          """)
  void theBuildNamesWhatIsWrongInOurs(String line, String message) {
    var file = new ByteArrayInputStream(("limits:\n  - " + line + "\n").getBytes(UTF_8));

    assertThatThrownBy(() -> Yaml.read("clocks.yaml", file, Clocks::readShipped))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(message);
  }
}
