package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{item: A, in: [x, y]} | A=y | true | A",
        "{item: A, in: [x, y]} | A=z | false | A",
        "{item: A, in: [x, y]} | B=x | false | A",
        "{item: A, atMost: 3} | A=3 | true | A",
        "{item: A, atMost: 3} | A=4 | false | A",
        "{item: A, atMost: 3} | A=odd | false | A",
        "{item: A, atMost: 3} | B=1 | false | A",
        "{items: [A, B], in: [x]} | B=x | true | A B",
        "{items: [A, B], in: [x], atLeast: 2} | B=x | false | A B",
        "{items: [A, B], in: [x], atLeast: 2} | A=x B=x | true | A B",
        "{sum: [A, B], atLeast: 4} | A=1 B=3 | true | A B",
        "{sum: [A, B], atLeast: 4} | A=1 B=2 | false | A B",
        "{sum: [A, B], atLeast: 4} | A=9 | true | A B",
        "{sum: [A, B], atLeast: 4} | A=3 B=odd | false | A B",
        "{any: [{item: A, in: [x]}, {item: B, in: [x]}]} | A=x | true | A B",
        "{any: [{item: A, in: [x]}, {item: B, in: [x]}]} | A=y | false | A B",
        "{all: [{item: A, in: [x]}, {item: B, in: [x]}]} | A=x | false | A B",
        "{all: [{item: A, in: [x]}, {item: B, in: [x]}]} | A=x B=x | true | A B"
      })
  void holdsByWhatWasAnswered(String yaml, String answered, boolean holds, String items) {
    Map<String, String> answers = AnswersOf.text(answered);
    Condition condition = condition(yaml);

    assertThat(condition.holds(answers)).isEqualTo(holds);
    assertThat(condition.evidence(answers).isEmpty()).isEqualTo(!holds);
    assertThat(condition.items()).containsExactlyInAnyOrder(items.split(" "));
  }

  @Test
  void isMadeOfLeaves() {
    Condition any = condition("{any: [{item: A, in: [x]}, {item: B, atMost: 1}]}");
    Condition sum = condition("{sum: [A, B], atLeast: 4}");

    assertThat(any.leaves()).hasSize(2).noneMatch(Condition.AtLeast.class::isInstance);
    assertThat(sum.leaves()).containsExactly(sum);
  }

  @Test
  void namesTheAnswersThatMakeItHold() {
    Condition two = condition("{items: [A, B, C], in: [x], atLeast: 2}");

    assertThat(two.evidence(AnswersOf.text("A=x B=y C=x"))).containsExactlyInAnyOrder("A", "C");
  }

  private static Condition condition(String yaml) {
    return Yaml.read("rules.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8)), Condition::read);
  }
}
