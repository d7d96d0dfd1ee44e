package org.reweave.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Severity;

class FilledTest {

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, HIGH", "4, HIGH"})
  void anyHarkTotalAboveZeroMeansThatOneAnswerWasYes(int total, Severity severity) {
    assertThat(severityOf("HARK", total)).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, MODERATE", "24, MODERATE", "25, HIGH", "27, HIGH"})
  void aPhqTotalTellsOfItemNineOnlyAtItsEndsAndElseAsksTheClinician(int total, Severity severity) {
    assertThat(severityOf("PHQ-9", total)).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "DA, 7, NONE",
    "DA, 8, HIGH",
    "DA, 14, CRITICAL",
    "HITS, 4, NONE",
    "HITS, 5, MODERATE",
    "HITS, 10, HIGH",
    "DA-5, 0, NONE",
    "DA-5, 2, HIGH",
    "DA-5, 3, CRITICAL"
  })
  void aTotalOfADangerScreenIsReadByTheRules(String instrument, int total, Severity severity) {
    assertThat(severityOf(instrument, total)).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"WAST_1, 1, NONE", "WAST_5, 2, HIGH", "WAST_7, 2, MODERATE", "WAST_1, 3, NONE"})
  void oneAnswerOfTheWastIsReadByTheRules(String item, String answer, Severity severity) {
    var answers = new HashMap<String, String>();
    instrument("WAST").items().forEach(i -> answers.put(i.key(), "1"));
    answers.put(item, answer);

    assertThat(
            new Filled.Answered(instrument("WAST"), answers)
                .outcomes(Content.english().rules("WAST"))
                .getFirst()
                .severity())
        .isEqualTo(severity);
  }

  @Test
  void aTotalIsTheEvidenceWhereTheAnswersAreNotKnown() {
    var filled = new Filled.TotalOnly(instrument("HARK"), 2);
    var outcome = filled.outcomes(Content.english().rules("HARK")).getFirst();

    assertThat(filled.evidence(outcome)).isEqualTo(Map.of("TOTAL", "2"));
    assertThat(filled.answers()).isEmpty();
    assertThat(filled.score().total()).isEqualTo(2);
  }

  @Property
  void theTotalAloneNeverSoundsSaferThanNothingWhereAnswersWouldRaiseAFlag(
      @ForAll @IntRange(max = 3) int eachOfEight, @ForAll @IntRange(max = 3) int ninth) {
    var instrument = instrument("PHQ-9");
    var answers = new HashMap<String, String>();
    for (int i = 1; i <= 9; i++) {
      answers.put("PHQ9_" + i, Integer.toString(i == 9 ? ninth : eachOfEight));
    }
    var rules = Content.english().rules("PHQ-9");
    var known = new Filled.Answered(instrument, answers);
    var total = new Filled.TotalOnly(instrument, known.score().total());

    if (known.outcomes(rules).getFirst().fired()) {
      assertThat(total.outcomes(rules).getFirst().fired()).isTrue();
    }
    assertThat(total.score().band()).isEqualTo(known.score().band());
  }

  private static Severity severityOf(String instrument, int total) {
    return new Filled.TotalOnly(instrument(instrument), total)
        .outcomes(Content.english().rules(instrument))
        .getFirst()
        .severity();
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow();
  }
}
