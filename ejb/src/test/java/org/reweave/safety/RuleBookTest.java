package org.reweave.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

class RuleBookTest {

  @Test
  void showsAnAnswerInTheWordsThatTheClientChoseFrom() {
    assertThat(
            RuleBook.evidence(
                instrument("TRUST_SAFETY_INTAKE"), Map.of("RED_FLAG_4A", "once-or-twice")))
        .containsExactly(new FlagDetail.Evidence("RED_FLAG_4A", "Fear to speak", "Once or twice"));
  }

  @Test
  void showsAnAnswerInTheClinicsWordsIfThoseWereAsked() {
    var words = new Instrument.Wording("Invented", Map.of("yes", "Oui", "no", "Non"));
    var asked = instrument("HARK").withWording(Map.of("HARK_1", words), null, null);

    assertThat(RuleBook.evidence(asked, Map.of("HARK_1", "yes")))
        .extracting(FlagDetail.Evidence::answer)
        .containsExactly("Oui");
  }

  @Test
  void saysThatThereWasNoAnswer() {
    assertThat(RuleBook.evidence(instrument("TRUST_SAFETY_INTAKE"), Map.of("RED_FLAG_4A", "")))
        .extracting(FlagDetail.Evidence::answer)
        .containsExactly("No answer");
  }

  @Test
  void showsATotalWhereThatIsAllThereIs() {
    assertThat(RuleBook.evidence(instrument("HARK"), Map.of("TOTAL", "2")))
        .containsExactly(new FlagDetail.Evidence("TOTAL", "Total", "2"));
  }

  @Test
  void keepsShowingAFlagWhoseRuleTheContentNoLongerHas() {
    assertThat(RuleBook.title("GONE")).isEqualTo("GONE");
    assertThat(RuleBook.text("GONE").routing()).isEmpty();
    assertThat(RuleBook.evidence(null, Map.of("GONE_1", "yes")))
        .containsExactly(new FlagDetail.Evidence("GONE_1", "GONE_1", "yes"));
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow();
  }
}
