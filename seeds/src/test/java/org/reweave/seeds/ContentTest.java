package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContentTest {

  private final Content content = Content.english();

  @Test
  void holdsTheSevenStepsInOrder() {
    assertThat(content.steps())
        .extracting(Step::key)
        .containsExactly("STEP_1", "STEP_2", "STEP_3", "STEP_4", "STEP_5", "STEP_6", "STEP_7");
    assertThat(content.steps()).extracting(Step::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void hasWorksheetsForEachStepThatCanBeFilledIn() {
    for (Step step : content.steps()) {
      assertThat(content.worksheets())
          .filteredOn(worksheet -> worksheet.step().equals(step.key()))
          .as(step.key())
          .hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(content.worksheets())
        .allSatisfy(
            worksheet -> {
              assertThat(worksheet.instructions()).isNotEmpty();
              assertThat(worksheet.fields()).anyMatch(Field::required);
            });
  }

  @Test
  void asksOneItemForEachKeyOfTheIntake() {
    assertThat(intake().items())
        .extracting(Item::key)
        .containsExactlyInAnyOrder(
            "RED_FLAG_1A",
            "RED_FLAG_1B",
            "RED_FLAG_2",
            "RED_FLAG_3A",
            "RED_FLAG_3B",
            "RED_FLAG_4A",
            "RED_FLAG_4B",
            "RED_FLAG_5A",
            "RED_FLAG_5B",
            "RED_FLAG_5C",
            "RED_FLAG_5D",
            "RED_FLAG_6",
            "RED_FLAG_6B",
            "SAFETY_LETHAL_STRANGULATION",
            "SAFETY_LETHAL_WEAPON",
            "SAFETY_LETHAL_THREAT_TO_KILL",
            "SAFETY_LETHAL_CAPABLE_OF_KILLING",
            "SAFETY_LETHAL_ESCALATION",
            "SAFETY_LETHAL_STALKING",
            "SAFETY_LETHAL_FORCED_SEX",
            "SAFETY_LETHAL_LEAVING",
            "SAFETY_LETHAL_PREGNANCY",
            "SAFETY_CONTROL_ISOLATION",
            "SAFETY_CONTROL_MONEY",
            "SAFETY_CONTROL_MOVEMENTS",
            "SAFETY_CONTROL_MONITORING",
            "SAFETY_CONTROL_THREAT_STATUS",
            "SAFETY_SELF_THOUGHTS",
            "SAFETY_SELF_PLAN",
            "SAFETY_HARM_OTHERS",
            "SAFETY_CHILD_PRESENT",
            "SAFETY_CHILD_HURT",
            "SAFETY_USE_OF_FORCE",
            "SAFETY_SUBSTANCE_HARM",
            "SAFETY_PRIVACY");
    assertThat(intake().items()).allMatch(Item::required);
    assertThat(intake().groups())
        .allSatisfy(group -> assertThat(group.items()).hasSizeBetween(2, 6));
  }

  @Test
  void offersTheOptionValuesOfTheContractInTheIntake() {
    Set<List<String>> scales =
        intake().items().stream()
            .map(item -> item.options().stream().map(Option::value).toList())
            .collect(Collectors.toSet());

    assertThat(scales)
        .containsExactlyInAnyOrder(
            List.of("yes", "no", "prefer-not"),
            List.of("never", "once-or-twice", "sometimes", "often", "prefer-not"),
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
  }

  @Test
  void marksEachUnsignedSeverityOfOursAsProposed() {
    assertThat(content.rules("TRUST_SAFETY_INTAKE"))
        .isNotEmpty()
        .allMatch(rule -> rule.status() == Instrument.Status.PROPOSED);
  }

  @Test
  void addsNothingUpInOurOwnInstruments() {
    for (String key : List.of("TRUST_SAFETY_INTAKE", "TRUST_CHECKIN")) {
      Instrument own = content.instrument(key).orElseThrow();

      assertThat(own.totalRule()).isEqualTo(Instrument.TotalRule.NONE);
      assertThat(own.bands()).isEmpty();
      assertThat(own.answerableOnline()).isTrue();
    }
    assertThat(content.instrument("TRUST_CHECKIN").orElseThrow().items())
        .extracting(Item::key)
        .containsExactlyInAnyOrder(
            "SIGN_REBUILD_1",
            "SIGN_REBUILD_2",
            "SIGN_REBUILD_3",
            "SIGN_REBUILD_4",
            "SIGN_REBUILD_5",
            "SIGN_REBUILD_6",
            "SIGN_REBUILD_7");
  }

  @Test
  void holdsNoWordingOfThirdParties() {
    assertThat(content.instruments())
        .filteredOn(instrument -> instrument.licence() != Instrument.Licence.OWN)
        .isNotEmpty()
        .allSatisfy(
            instrument -> {
              assertThat(instrument.answerableOnline()).isFalse();
              assertThat(instrument.items())
                  .allSatisfy(
                      item -> {
                        assertThat(item.text()).isNull();
                        assertThat(item.topic().split(" ")).hasSizeLessThanOrEqualTo(3);
                      });
            });
  }

  @Test
  void canBeAnsweredOnlineOnceAllWordingIsLoaded() {
    Instrument hark = content.instrument("HARK").orElseThrow();
    Map<String, Instrument.Wording> all =
        hark.items().stream()
            .collect(
                Collectors.toMap(
                    Item::key, item -> new Instrument.Wording("loaded", Map.of("yes", "Si"))));

    assertThat(hark.withWording(all, null, null).answerableOnline()).isTrue();
    assertThat(hark.withWording(all, null, null).items().getFirst().options().getFirst().label())
        .isEqualTo("Si");
    assertThat(hark.withWording(Map.of("HARK_1", all.get("HARK_1")), null, null).answerableOnline())
        .isFalse();
  }

  @Test
  void leavesOutAnUnscoredQuestionThatTheFormOfTheClinicLacks() {
    Instrument phq9 = content.instrument("PHQ-9").orElseThrow();
    Map<String, Instrument.Wording> nine =
        phq9.items().stream()
            .filter(Item::scored)
            .collect(
                Collectors.toMap(Item::key, item -> new Instrument.Wording("loaded", Map.of())));

    Instrument worded = phq9.withWording(nine, "Before all", "Its line");

    assertThat(worded.answerableOnline()).isTrue();
    assertThat(worded.items()).hasSize(9);
    assertThat(worded.groups()).allMatch(group -> "Before all".equals(group.intro()));
    assertThat(worded.attribution()).isEqualTo("Its line");
  }

  @Test
  void namesFileLineAndKeyOfWhatIsWrong() {
    assertThatThrownBy(() -> step("key: STEP_9\nnumber: nine\n"))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("steps.yaml:2: number");
    assertThatThrownBy(() -> step("key: STEP_9\nnumber: 9\n"))
        .hasMessageContaining("steps.yaml")
        .hasMessageContaining("title: is missing");
    assertThatThrownBy(() -> step("key: STEP_9\nkey: STEP_8\n"))
        .hasMessageContaining("steps.yaml:2: key: appears twice");
    assertThatThrownBy(() -> step("{key: A, number: 1, title: T, summary: S, source: R, titel: T}"))
        .hasMessageContaining("titel: is not a known key");
  }

  @Test
  void refusesDoubledKeysAndUnknownReferences() {
    Library library = Library.english();
    Instrument csi4 = content.instrument("CSI-4").orElseThrow();
    Rule rule = content.rules("HARK").getFirst();

    assertThatThrownBy(() -> new Content(library, List.of(csi4, csi4), List.of()))
        .hasMessageContaining("CSI-4: is there twice");
    assertThatThrownBy(() -> new Content(library, List.of(), List.of(rule)))
        .hasMessageContaining("HARK is unknown");
    assertThatThrownBy(
            () -> new Content(library, List.of(csi4), List.of(onInstrument(rule, "CSI-4"))))
        .hasMessageContaining("HARK_1 is unknown");
  }

  @Test
  void takesOnlyTheTotalOfAFormWithoutItems() {
    Instrument danger = content.instrument("DA").orElseThrow();

    assertThat(danger.items()).isEmpty();
    assertThat(danger.answerableOnline()).isFalse();
    assertThat(Scoring.score(danger, Map.of()).total()).isNull();
    assertThat(Scoring.ofTotal(danger, 14).band()).isEqualTo("SEVERE");
  }

  @Test
  void findsEachProblemOfAnswers() {
    Instrument phq2 = content.instrument("PHQ-2").orElseThrow();

    assertThat(phq2.check(Map.of("PHQ2_1", "9", "X", "0"), true))
        .containsExactly(
            new Problem("PHQ2_1", Problem.Code.WRONG_OPTION),
            new Problem("PHQ2_2", Problem.Code.MISSING),
            new Problem("X", Problem.Code.UNKNOWN_ITEM));
    assertThat(phq2.check(Map.of("PHQ2_1", "1"), false)).isEmpty();
  }

  @Test
  void findsEachProblemOfAWorksheetEntry() {
    Worksheet breathing = content.worksheet("PACED_BREATHING").orElseThrow();

    assertThat(
            breathing.check(
                Map.of("done_on", "2026-02-30", "minutes", "10", "before", "11", "x", "y"), true))
        .containsExactly(
            new Problem("done_on", Problem.Code.WRONG_OPTION),
            new Problem("before", Problem.Code.WRONG_OPTION),
            new Problem("after", Problem.Code.MISSING),
            new Problem("x", Problem.Code.UNKNOWN_ITEM));
  }

  private Instrument intake() {
    return content.instrument("TRUST_SAFETY_INTAKE").orElseThrow();
  }

  private static Step step(String yaml) {
    return Yaml.read(
        "steps.yaml",
        new ByteArrayInputStream(yaml.getBytes(UTF_8)),
        each -> Step.read(each, new Keys("topic")));
  }

  private static Rule onInstrument(Rule rule, String instrument) {
    return new Rule(
        rule.key(),
        rule.version(),
        rule.kind(),
        instrument,
        rule.title(),
        rule.items(),
        rule.harmless(),
        rule.skippable(),
        rule.cases(),
        rule.routing(),
        rule.status(),
        rule.source());
  }
}
