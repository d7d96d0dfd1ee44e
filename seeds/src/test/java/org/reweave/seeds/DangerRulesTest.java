package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DangerRulesTest {
  private static final Instrument LIST =
      Content.english().instrument("DANGER_INDICATORS").orElseThrow();
  private static final List<Rule> RULES = Content.english().rules("DANGER_INDICATORS");
  private static final Set<String> GRAVE = items("GRAVE");
  private static final Set<String> HIGH = items("HIGH");
  private static final Set<String> AROUND = items("AROUND");

  @Property
  void theWorstOfWhatIsKnownDecidesAndNothingIsAddedUp(
      @ForAll("answers") Map<String, String> answers) {
    long grave = yes(answers, GRAVE);
    long high = yes(answers, HIGH);
    long around = yes(answers, AROUND);
    var expected =
        grave > 0 || high >= 3
            ? Severity.CRITICAL
            : high > 0 ? Severity.HIGH : around > 0 ? Severity.MODERATE : Severity.NONE;

    assertThat(worst(answers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DANGER_GRAVE, DANGER_CAPABLE, CRITICAL",
    "DANGER_SIGNS, DANGER_STALKING, HIGH",
    "DANGER_AROUND, DANGER_GUN, MODERATE"
  })
  void aSingleYesIsRaisedByTheRuleOfItsGroupAlone(String rule, String item, Severity severity) {
    var answers = all("no");
    answers.put(item, "yes");

    assertThat(Rules.evaluate(RULES, answers))
        .filteredOn(Rule.Outcome::fired)
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.rule().key()).isEqualTo(rule);
              assertThat(outcome.severity()).isEqualTo(severity);
              assertThat(outcome.evidence()).containsExactly(item);
            });
  }

  @Test
  void whatIsNotKnownYetRaisesNothing() {
    var answers = all("unknown");

    assertThat(LIST.check(answers, true)).isEmpty();
    assertThat(worst(answers)).isEqualTo(Severity.NONE);
  }

  @Test
  void eachIndicatorIsLookedAtByARule() {
    assertThat(RULES.stream().flatMap(rule -> rule.items().stream()))
        .containsAll(LIST.items().stream().map(Item::key).toList());
  }

  @Test
  void noClientIsEverAskedIt() {
    assertThat(LIST.answerableOnline()).isFalse();
    assertThat(LIST.items()).allMatch(item -> item.text() != null);
  }

  @Provide
  Arbitrary<Map<String, String>> answers() {
    return Arbitraries.of("yes", "no", "unknown")
        .list()
        .ofSize(LIST.items().size())
        .map(
            values -> {
              var answers = new HashMap<String, String>();
              for (int i = 0; i < values.size(); i++) {
                answers.put(LIST.items().get(i).key(), values.get(i));
              }
              return answers;
            });
  }

  private static Map<String, String> all(String value) {
    return LIST.items().stream()
        .collect(Collectors.toMap(Item::key, item -> value, (a, b) -> a, HashMap::new));
  }

  private static Severity worst(Map<String, String> answers) {
    return Rules.evaluate(RULES, answers).stream()
        .map(Rule.Outcome::severity)
        .max(Severity::compareTo)
        .orElseThrow();
  }

  private static long yes(Map<String, String> answers, Set<String> items) {
    return items.stream().filter(item -> "yes".equals(answers.get(item))).count();
  }

  private static Set<String> items(String group) {
    return LIST.groups().stream()
        .filter(g -> g.key().equals(group))
        .flatMap(g -> g.items().stream())
        .map(Item::key)
        .collect(Collectors.toSet());
  }
}
