package org.reweave.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reweave.content.Questionnaire.Answer;
import org.reweave.content.Questionnaire.Question;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

class MatchingTest {
  private static final List<Answer> FOUR =
      IntStream.range(0, 4).mapToObj(i -> new Answer(null, i, "Label " + i)).toList();

  @Test
  void matchesByCodeWhateverTheOrder() {
    var questions = new ArrayList<Question>();
    for (var item : instrument("GAD-7").items()) {
      questions.add(question("x", Set.of(item.loinc()), "Of " + item.key(), FOUR));
    }
    Collections.reverse(questions);

    var matching = match("GAD-7", questions);

    assertThat(matching.complete()).isTrue();
    assertThat(matching.byOrder()).isFalse();
    assertThat(matching.refused()).isEmpty();
    matching.wording().forEach((key, wording) -> assertThat(wording.text()).isEqualTo("Of " + key));
    assertThat(matching.wording().get("GAD7_1").labels()).containsEntry("3", "Label 3");
  }

  @Test
  void matchesByLinkIdWhereThereIsNoCode() {
    var matching =
        match(
            "PHQ-2",
            List.of(
                question("phq2_2", Set.of(), "Second", FOUR),
                question("/44250-9", Set.of(), "First", FOUR)));

    assertThat(matching.complete()).isTrue();
    assertThat(matching.byOrder()).isFalse();
    assertThat(matching.wording().get("PHQ2_1").text()).isEqualTo("First");
  }

  @Test
  void matchesByOrderOnlyForSomebodyToConfirm() {
    var matching =
        match(
            "PHQ-2",
            List.of(
                question("a", Set.of(), "First", FOUR), question("b", Set.of(), "Second", FOUR)));

    assertThat(matching.complete()).isTrue();
    assertThat(matching.byOrder()).isTrue();
    assertThat(matching.matches())
        .extracting(WordingReport.Match::text)
        .containsExactly("First", "Second");
  }

  @Test
  void takesAnswersByTheirPlaceOnlyForSomebodyToConfirm() {
    var unmarked =
        List.of("None", "Some", "More", "Most").stream()
            .map(label -> new Answer(null, null, label))
            .toList();
    var matching =
        match(
            "PHQ-2",
            List.of(
                question("PHQ2_1", Set.of(), "First", unmarked),
                question("PHQ2_2", Set.of(), "Second", FOUR)));

    assertThat(matching.byOrder()).isTrue();
    assertThat(matching.wording().get("PHQ2_1").labels()).containsEntry("3", "Most");
  }

  @Test
  void doesWithoutTheDifficultyQuestionOfThePhq9() {
    var questions =
        instrument("PHQ-9").items().stream()
            .filter(item -> item.scored())
            .map(item -> question("x", Set.of(item.loinc()), "Words", FOUR))
            .toList();

    var matching = match("PHQ-9", questions);

    assertThat(matching.complete()).isTrue();
    assertThat(matching.refused()).isEmpty();
  }

  @Test
  void knowsTheCodesOfYesAndNo() {
    var answers = List.of(new Answer("LA33-6", null, "Oui"), new Answer("LA32-8", null, "Non"));
    var matching =
        match(
            "HARK",
            instrument("HARK").items().stream()
                .map(item -> question(item.key(), Set.of(), "Words", answers))
                .toList());

    assertThat(matching.complete()).isTrue();
    assertThat(matching.byOrder()).isFalse();
    assertThat(matching.wording().get("HARK_1").labels())
        .isEqualTo(Map.of("yes", "Oui", "no", "Non"));
  }

  @Test
  void namesWhatIsMissingAndWhatDoesNotFit() {
    var matching =
        match(
            "PHQ-4",
            List.of(
                question("PHQ4_1", Set.of(), "Words", FOUR.subList(0, 3)),
                question("PHQ4_2", Set.of(), null, FOUR),
                question("PHQ4_3", Set.of(), "Words", FOUR),
                question("other", Set.of(), "Words", FOUR),
                question("another", Set.of(), "Words", FOUR)));

    assertThat(matching.complete()).isFalse();
    assertThat(matching.refused())
        .extracting(WordingReport.Refused::code)
        .containsExactly(
            "unknown-question", "unknown-question", "other-answers", "no-text", "missing");
  }

  @Test
  void readsTheNumbersOfAReversedItemAsTheyArePrinted() {
    var matching = answered("PVS", answer(null, 1, "Yes"), answer(null, 0, "No"));

    assertThat(labels(matching, "PVS_2")).isEqualTo(Map.of("yes", "Yes", "no", "No"));
    assertThat(matching.byOrder()).isTrue();
  }

  @Test
  void believesACodeBeforeANumber() {
    var matching = answered("PVS", answer("LA32-8", 0, "No"), answer("LA33-6", 1, "Yes"));

    assertThat(labels(matching, "PVS_2")).isEqualTo(Map.of("yes", "Yes", "no", "No"));
    assertThat(matching.complete()).isTrue();
    assertThat(matching.byOrder()).isFalse();
  }

  @Test
  void refusesAFileWhoseCodesAndNumbersDisagree() {
    var matching = answered("HARK", answer("LA33-6", 0, "Yes"), answer("LA32-8", 1, "No"));

    assertThat(matching.complete()).isFalse();
    assertThat(matching.refused())
        .extracting(WordingReport.Refused::code)
        .containsOnly("contradicting-answers");
  }

  @Test
  void refusesAPlaceThatACodeDenies() {
    var matching = answered("C-SSRS", answer(null, null, "No"), answer("LA33-6", null, "Yes"));

    assertThat(matching.complete()).isFalse();
    assertThat(matching.wording()).isEmpty();
  }

  @Test
  void refusesTheWholeFileForAContradictionInASpareQuestion() {
    var questions = new ArrayList<Question>();
    for (var item : instrument("PHQ-9").items()) {
      questions.add(
          question(item.key(), Set.of(), "Words", item.scored() ? FOUR : FOUR.reversed()));
    }
    assertThat(match("PHQ-9", questions).complete()).isTrue();
    var turned =
        IntStream.range(0, 4)
            .mapToObj(i -> answer(Integer.toString(i), 3 - i, "Label " + i))
            .toList();
    questions.set(9, question("PHQ9_10", Set.of(), "Words", turned));

    assertThat(match("PHQ-9", questions).complete()).isFalse();
  }

  @Test
  void letsSomebodySeeAScaleThatIsPrintedTheGravestFirst() {
    var matching =
        answered(
            "WAST",
            answer(null, null, "A lot"),
            answer(null, null, "Some"),
            answer(null, null, "None"));

    assertThat(matching.byOrder()).isTrue();
    assertThat(matching.matches().getFirst().answers())
        .containsExactly(
            new WordingReport.Answer("1", "1 (mildest)", 1, "A lot"),
            new WordingReport.Answer("2", "2", 2, "Some"),
            new WordingReport.Answer("3", "3 (gravest)", 3, "None"));
  }

  @Test
  void letsSomebodyConfirmNumbersThatASafetyRuleReads() {
    var numbers =
        answered("WAST", answer(null, 1, "A"), answer(null, 2, "B"), answer(null, 3, "C"));
    var codes =
        answered("WAST", answer("1", null, "A"), answer("2", null, "B"), answer("3", 3, "C"));

    assertThat(numbers.byOrder()).isTrue();
    assertThat(codes.byOrder()).isTrue();
    assertThat(labels(codes, "WAST_1")).isEqualTo(Map.of("1", "A", "2", "B", "3", "C"));
  }

  @Test
  void letsSomebodyConfirmTheQuestionOnSelfHarmUnlessItsAnswersHaveCodes() {
    var coded =
        List.of(
            answer("LA6568-5", 0, "A"),
            answer("LA6569-3", 1, "B"),
            answer("LA6570-1", 2, "C"),
            answer("LA6571-9", 3, "D"));

    assertThat(answered("PHQ-9", FOUR).byOrder()).isTrue();
    assertThat(answered("PHQ-9", coded).byOrder()).isFalse();
    assertThat(answered("GAD-7", FOUR).byOrder()).isFalse();
  }

  private static Matching answered(String key, Answer... answers) {
    return answered(key, List.of(answers));
  }

  /** A file whose questions all have the same answers. */
  private static Matching answered(String key, List<Answer> answers) {
    return match(
        key,
        instrument(key).items().stream()
            .map(item -> question(item.key(), Set.of(), "Words", answers))
            .toList());
  }

  private static Answer answer(@Nullable String code, @Nullable Integer number, String label) {
    return new Answer(code, number, label);
  }

  private static Map<String, String> labels(Matching matching, String item) {
    return Objects.requireNonNull(matching.wording().get(item)).labels();
  }

  private static Matching match(String key, List<Question> questions) {
    return Matching.of(instrument(key), new Questionnaire(null, null, null, questions));
  }

  private static Question question(
      String linkId, Set<String> loinc, String text, List<Answer> answers) {
    return new Question(linkId, loinc, text, "choice", answers);
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow();
  }
}
