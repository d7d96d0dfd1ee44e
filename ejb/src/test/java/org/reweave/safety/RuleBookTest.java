package org.reweave.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  @Test
  void showsAnAnswerInTheWordsThatTheClientChoseFrom() {
    assertThat(RuleBook.evidence("RED_FLAG_4A", Map.of("RED_FLAG_4A", "once-or-twice")))
        .containsExactly(new FlagDetail.Evidence("RED_FLAG_4A", "Fear to speak", "Once or twice"));
  }

  @Test
  void saysThatThereWasNoAnswer() {
    assertThat(RuleBook.evidence("RED_FLAG_4A", Map.of("RED_FLAG_4A", "")))
        .extracting(FlagDetail.Evidence::answer)
        .containsExactly("No answer");
  }

  @Test
  void showsATotalWhereThatIsAllThereIs() {
    assertThat(RuleBook.evidence("HARK", Map.of("TOTAL", "2")))
        .containsExactly(new FlagDetail.Evidence("TOTAL", "Total", "2"));
  }

  @Test
  void keepsShowingAFlagWhoseRuleTheContentNoLongerHas() {
    assertThat(RuleBook.title("GONE")).isEqualTo("GONE");
    assertThat(RuleBook.text("GONE").routing()).isEmpty();
  }
}
