package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  private static final Instrument INTAKE =
      Content.english().instrument("TRUST_SAFETY_INTAKE").orElseThrow();
  private static final List<Rule> RULES = Content.english().rules("TRUST_SAFETY_INTAKE");

  @Test
  void raisesNothingOnAllSafeAnswers() {
    assertThat(Rules.evaluate(RULES, safe()))
        .hasSameSizeAs(RULES)
        .noneMatch(Rule.Outcome::fired)
        .allMatch(outcome -> outcome.evidence().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "RED_FLAG_1A, sometimes, MODERATE",
    "RED_FLAG_1A, often, HIGH",
    "RED_FLAG_1A, once-or-twice, NONE",
    "RED_FLAG_1A, prefer-not, NONE",
    "RED_FLAG_1B, yes, HIGH",
    "RED_FLAG_2, sometimes, MODERATE",
    "RED_FLAG_2, often, MODERATE",
    "RED_FLAG_3A, often, MODERATE",
    "RED_FLAG_3A, sometimes, NONE",
    "RED_FLAG_3B, often, HIGH",
    "RED_FLAG_4A, once-or-twice, HIGH",
    "RED_FLAG_4A, prefer-not, MODERATE",
    "RED_FLAG_4B, yes, HIGH",
    "RED_FLAG_4B, prefer-not, MODERATE",
    "RED_FLAG_6, 3, MODERATE",
    "RED_FLAG_6, 0, MODERATE",
    "RED_FLAG_6, 4, NONE",
    "RED_FLAG_6, eleven, MODERATE",
    "RED_FLAG_6B, yes, HIGH",
    "SAFETY_LETHAL_STRANGULATION, yes, CRITICAL",
    "SAFETY_LETHAL_WEAPON, yes, CRITICAL",
    "SAFETY_LETHAL_THREAT_TO_KILL, yes, CRITICAL",
    "SAFETY_LETHAL_CAPABLE_OF_KILLING, yes, CRITICAL",
    "SAFETY_LETHAL_ESCALATION, yes, HIGH",
    "SAFETY_LETHAL_STALKING, yes, HIGH",
    "SAFETY_LETHAL_FORCED_SEX, yes, HIGH",
    "SAFETY_LETHAL_LEAVING, yes, HIGH",
    "SAFETY_LETHAL_PREGNANCY, yes, HIGH",
    "SAFETY_CONTROL_ISOLATION, sometimes, HIGH",
    "SAFETY_CONTROL_MONEY, often, HIGH",
    "SAFETY_CONTROL_MOVEMENTS, once-or-twice, NONE",
    "SAFETY_CONTROL_MONITORING, prefer-not, MODERATE",
    "SAFETY_CONTROL_THREAT_STATUS, often, HIGH",
    "SAFETY_SELF_THOUGHTS, yes, HIGH",
    "SAFETY_SELF_PLAN, yes, CRITICAL",
    "SAFETY_HARM_OTHERS, yes, CRITICAL",
    "SAFETY_CHILD_PRESENT, yes, HIGH",
    "SAFETY_CHILD_HURT, yes, CRITICAL",
    "SAFETY_USE_OF_FORCE, yes, HIGH",
    "SAFETY_SUBSTANCE_HARM, yes, MODERATE",
    "SAFETY_SUBSTANCE_HARM, nonsense, MODERATE",
    "SAFETY_PRIVACY, yes, MODERATE"
  })
  void raisesByTheTableOfSeverities(String item, String answer, Severity severity) {
    List<Rule.Outcome> outcomes = Rules.evaluate(RULES, safeBut(Map.of(item, answer)));

    assertThat(outcome(outcomes, item).severity()).isEqualTo(severity);
    assertThat(outcomes).filteredOn(Rule.Outcome::fired).hasSizeLessThanOrEqualTo(1);
    assertThat(outcome(outcomes, item).evidence())
        .isEqualTo(severity == Severity.NONE ? List.of() : List.of(item));
  }

  @ParameterizedTest
  @CsvSource({"RED_FLAG_5A, NONE", "RED_FLAG_5B, MODERATE", "RED_FLAG_5C, MODERATE"})
  void raisesTheTopicOfTheResponseToHurt(String item, Severity severity) {
    List<Rule.Outcome> outcomes = Rules.evaluate(RULES, safeBut(Map.of(item, "often")));

    assertThat(outcome(outcomes, "RED_FLAG_5").severity()).isEqualTo(severity);
  }

  @Test
  void takesThreeHighDangerMarkersForCritical() {
    Map<String, String> two =
        Map.of("SAFETY_LETHAL_ESCALATION", "yes", "SAFETY_LETHAL_STALKING", "yes");
    Map<String, String> three = new HashMap<>(two);
    three.put("SAFETY_LETHAL_LEAVING", "yes");

    assertThat(outcome(Rules.evaluate(RULES, safeBut(two)), "SAFETY_LETHAL_COMBINED").severity())
        .isEqualTo(Severity.NONE);
    Rule.Outcome combined =
        outcome(Rules.evaluate(RULES, safeBut(three)), "SAFETY_LETHAL_COMBINED");
    assertThat(combined.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(combined.evidence()).containsExactlyInAnyOrderElementsOf(three.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "RED_FLAG_4B",
    "SAFETY_USE_OF_FORCE",
    "SAFETY_LETHAL_LEAVING",
    "SAFETY_LETHAL_WEAPON"
  })
  void takesHarmFromAlcoholOrDrugsForHighTogetherWithForce(String item) {
    Map<String, String> answers = safeBut(Map.of("SAFETY_SUBSTANCE_HARM", "yes", item, "yes"));

    assertThat(outcome(Rules.evaluate(RULES, answers), "SAFETY_SUBSTANCE_HARM").severity())
        .isEqualTo(Severity.HIGH);
  }

  @ParameterizedTest
  @MethodSource("safetyItems")
  void neverTakesAnyUnclearAnswerToASafetyItemForSafe(String item) {
    Map<String, String> missing = new HashMap<>(safe());
    missing.remove(item);

    for (Map<String, String> answers :
        List.of(
            safeBut(Map.of(item, "prefer-not")), safeBut(Map.of(item, "")), Map.copyOf(missing))) {
      assertThat(Rules.evaluate(RULES, answers))
          .filteredOn(o -> o.rule().kind() == Rule.Kind.SAFETY && o.evidence().contains(item))
          .anyMatch(o -> o.severity().compareTo(Severity.MODERATE) >= 0);
    }
  }

  @ParameterizedTest
  @MethodSource("safetyItems")
  void raisesOnTheWorstAnswerToEachSafetyItem(String item) {
    String worst = INTAKE.item(item).orElseThrow().option("yes").isPresent() ? "yes" : "often";

    assertThat(Rules.evaluate(RULES, safeBut(Map.of(item, worst))))
        .anyMatch(o -> o.rule().kind() == Rule.Kind.SAFETY && o.fired());
  }

  @Property(tries = 200)
  void givesOneOutcomeForEachRuleWhateverIsAnswered(
      @ForAll("answers") Map<String, String> answers) {
    assertThat(Rules.evaluate(RULES, answers))
        .extracting(Rule.Outcome::rule)
        .containsExactlyElementsOf(RULES);
  }

  @Property(tries = 200)
  void isSilentOnlyIfEachSafetyAnswerIsHarmless(@ForAll("answers") Map<String, String> answers) {
    for (Rule.Outcome outcome : Rules.evaluate(RULES, answers)) {
      if (!outcome.fired()) {
        assertThat(outcome.rule().items())
            .allMatch(i -> outcome.rule().harmless().contains(answers.get(i)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, NONE", "1, HIGH", "3, HIGH", "?, MODERATE"})
  void raisesTheSelfHarmItemOfThePhq9(String answer, Severity severity) {
    List<Rule.Outcome> outcomes =
        Rules.evaluate(Content.english().rules("PHQ-9"), Map.of("PHQ9_9", answer));

    assertThat(outcomes).singleElement().returns(severity, Rule.Outcome::severity);
  }

  @Test
  void raisesHarkFromOneUp() {
    List<Rule> rules = Content.english().rules("HARK");
    Map<String, String> none =
        Map.of("HARK_1", "no", "HARK_2", "no", "HARK_3", "no", "HARK_4", "no");
    Map<String, String> one = new HashMap<>(none);
    one.put("HARK_3", "yes");

    assertThat(Rules.evaluate(rules, none)).noneMatch(Rule.Outcome::fired);
    assertThat(Rules.evaluate(rules, one).getFirst().severity()).isEqualTo(Severity.HIGH);
    assertThat(Rules.evaluate(rules, one).getFirst().evidence()).containsExactly("HARK_3");
  }

  @ParameterizedTest
  @CsvSource({
    "CSSRS_1, yes, MODERATE",
    "CSSRS_2, yes, MODERATE",
    "CSSRS_3, yes, HIGH",
    "CSSRS_4, yes, CRITICAL",
    "CSSRS_5, yes, CRITICAL",
    "CSSRS_6_EVER, yes, HIGH",
    "CSSRS_6_RECENT, yes, CRITICAL",
    "CSSRS_3, no, NONE",
    "CSSRS_3, odd, MODERATE",
    "CSSRS_6_RECENT, odd, MODERATE"
  })
  void raisesByTheTriageOfTheCssrs(String item, String answer, Severity severity) {
    Map<String, String> answers =
        new HashMap<>(
            Map.of("CSSRS_1", "no", "CSSRS_2", "no", "CSSRS_6_EVER", "no", "CSSRS_6_RECENT", "no"));
    answers.put(item, answer);

    assertThat(Rules.evaluate(Content.english().rules("C-SSRS"), answers))
        .singleElement()
        .returns(severity, Rule.Outcome::severity);
  }

  @ParameterizedTest
  @CsvSource({
    "HITS, HITS_1=1 HITS_2=1 HITS_3=1 HITS_4=1, NONE",
    "HITS, HITS_1=1 HITS_2=2 HITS_3=1 HITS_4=2, MODERATE",
    "HITS, HITS_1=1 HITS_2=5 HITS_3=1 HITS_4=3, HIGH",
    "HITS, HITS_1=2 HITS_2=1 HITS_3=1 HITS_4=1, HIGH",
    "HITS, HITS_1=1 HITS_2=1 HITS_3=1, MODERATE",
    "E-HITS, EHITS_1=1 EHITS_2=2 EHITS_3=1 EHITS_4=1 EHITS_5=1, NONE",
    "E-HITS, EHITS_1=1 EHITS_2=2 EHITS_3=1 EHITS_4=2 EHITS_5=1, HIGH",
    "E-HITS, EHITS_1=1 EHITS_2=1 EHITS_3=1 EHITS_4=1 EHITS_5=2, HIGH",
    "PVS, PVS_1=no PVS_2=yes PVS_3=no, NONE",
    "PVS, PVS_1=no PVS_2=no PVS_3=no, HIGH",
    "PVS, PVS_1=no PVS_2=yes, MODERATE",
    "DA-5, DA5_1=no DA5_2=no DA5_3=no DA5_4=no DA5_5=no, NONE",
    "DA-5, DA5_1=yes DA5_2=no DA5_3=no DA5_4=no DA5_5=no, HIGH",
    "DA-5, DA5_1=no DA5_2=no DA5_3=no DA5_4=yes DA5_5=no, CRITICAL",
    "DA, TOTAL=7, NONE",
    "DA, TOTAL=8, HIGH",
    "DA, TOTAL=14, CRITICAL",
    "DA, TOTAL=odd, MODERATE"
  })
  void raisesOnThePositiveScreensOfThirdParties(
      String instrument, String answered, Severity severity) {
    Map<String, String> answers = AnswersOf.text(answered);

    assertThat(Rules.evaluate(Content.english().rules(instrument), answers))
        .singleElement()
        .returns(severity, Rule.Outcome::severity);
  }

  @Property(tries = 300)
  void neverLowersAnyOutcomeForAWorseAnswer(@ForAll("ranked") Ranked ranked, @ForAll long seed) {
    Random random = new Random(seed);
    Map<String, String> answers = new HashMap<>();
    ranked
        .order()
        .forEach((item, order) -> answers.put(item, order.get(random.nextInt(order.size()))));
    List<String> items = ranked.order().keySet().stream().sorted().toList();
    String item = items.get(random.nextInt(items.size()));
    List<String> order = ranked.order().get(item);
    int now = order.indexOf(answers.get(item));
    Map<String, String> worse = new HashMap<>(answers);
    worse.put(item, order.get(now + random.nextInt(order.size() - now)));

    List<Rule.Outcome> before = Rules.evaluate(ranked.rules(), answers);
    List<Rule.Outcome> after = Rules.evaluate(ranked.rules(), worse);

    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).severity())
          .as(before.get(i).rule().key())
          .isGreaterThanOrEqualTo(before.get(i).severity());
    }
  }

  /** The rules of an instrument, and the answers of its items from the best to the worst. */
  record Ranked(List<Rule> rules, Map<String, List<String>> order) {
    static Ranked of(Instrument instrument) {
      Map<String, List<String>> order = new HashMap<>();
      for (Item item : instrument.items()) {
        List<String> values =
            new ArrayList<>(
                item.options().stream()
                    .map(Option::value)
                    .filter(value -> !value.equals("prefer-not"))
                    .toList());
        boolean bestLast =
            item.key().equals("RED_FLAG_6")
                || instrument.key().equals("CTS2S")
                || values.getFirst().equals("yes") && !item.reversed();
        order.put(item.key(), bestLast ? values.reversed() : values);
      }
      return new Ranked(Content.english().rules(instrument.key()), order);
    }
  }

  @Provide
  Arbitrary<Ranked> ranked() {
    return Arbitraries.of(
        Content.english().instruments().stream()
            .filter(i -> !Content.english().rules(i.key()).isEmpty() && !i.items().isEmpty())
            .map(Ranked::of)
            .toList());
  }

  @Test
  void refusesAMilderCaseBeforeAGraverOneAndOneBelowModerate() {
    assertThatThrownBy(
            () ->
                rule(
                    "{severity: MODERATE, when: {item: A, in: [x]}}, "
                        + "{severity: HIGH, when: {item: A, in: [y]}}"))
        .hasMessageContaining("the graver case comes first");
    assertThatThrownBy(() -> rule("{severity: HIGH}")).hasMessageContaining("when: is missing");
    assertThatThrownBy(() -> rule("{severity: LOW, when: {item: A, in: [x]}}"))
        .hasMessageContaining("raises less than an unclear answer does");
  }

  @Test
  void readsCasesOfTheSameSeverity() {
    Rule rule =
        rule(
            "{severity: HIGH, when: {item: A, in: [x]}}, {severity: HIGH, when: {item: A, in:"
                + " [y]}}");

    assertThat(rule.cases()).hasSize(2);
    assertThat(Rules.evaluate(List.of(rule), Map.of("A", "y")).getFirst().severity())
        .isEqualTo(Severity.HIGH);
  }

  private static Rule rule(String cases) {
    String yaml =
        "{key: R, version: 1, kind: SAFETY, instrument: I, title: T, items: [A], harmless: [n],"
            + " cases: ["
            + cases
            + "], routing: W, status: PROPOSED, source: S}";
    return Yaml.read("rules.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8)), Rule::read);
  }

  @Provide
  Arbitrary<Map<String, String>> answers() {
    return Combinators.combine(
            INTAKE.items().stream()
                .map(
                    item ->
                        Arbitraries.of(
                            Stream.concat(
                                    item.options().stream().map(Option::value),
                                    Stream.of("", "odd"))
                                .toList()))
                .toList())
        .as(
            values -> {
              Map<String, String> answers = new HashMap<>();
              for (int i = 0; i < values.size(); i++) {
                answers.put(INTAKE.items().get(i).key(), values.get(i));
              }
              return answers;
            });
  }

  static Stream<String> safetyItems() {
    return INTAKE.items().stream()
        .map(Item::key)
        .filter(
            key ->
                key.startsWith("SAFETY_")
                    || key.startsWith("RED_FLAG_4")
                    || key.equals("RED_FLAG_6B"));
  }

  private static Rule.Outcome outcome(List<Rule.Outcome> outcomes, String rule) {
    return outcomes.stream().filter(o -> o.rule().key().equals(rule)).findFirst().orElseThrow();
  }

  private static Map<String, String> safe() {
    Map<String, String> answers = new HashMap<>();
    for (Item item : INTAKE.items()) {
      answers.put(
          item.key(),
          Stream.of("no", "never", "10")
              .filter(value -> item.option(value).isPresent())
              .findFirst()
              .orElseThrow());
    }
    return answers;
  }

  private static Map<String, String> safeBut(Map<String, String> changed) {
    Map<String, String> answers = safe();
    answers.putAll(changed);
    return answers;
  }
}
