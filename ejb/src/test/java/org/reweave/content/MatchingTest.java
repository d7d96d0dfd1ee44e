package org.reweave.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    assertThat(matching.byOrder()).isFalse();
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
