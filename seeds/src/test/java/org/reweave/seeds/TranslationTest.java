package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TranslationTest {

  private static final String ORIGINAL =
      """
      review: reviewed
      worksheets:
        - key: A
          title: Title
          minutes: 10
          instructions: [One, Two]
      """;

  @Test
  void takesOtherWordsInTheSameShape() {
    String translated =
        ORIGINAL
            .replace("Title", "Título")
            .replace("[One, Two]", "[Uno, Dos]")
            .replace("reviewed", "awaiting");

    assertThatCode(() -> check(translated)).doesNotThrowAnyException();
  }

  @Test
  void namesFileLineAndKeyOfEachDifference() {
    assertDiffers("key: A", "key: B", "es/w.yaml:3: key: is no text to translate: A");
    assertDiffers("minutes: 10", "minutes: 15", "es/w.yaml:5: minutes: is no text to translate");
    assertDiffers("    title: Title\n", "", "es/w.yaml:3: title: is missing, the original has it");
    assertDiffers("title: Title", "title: T\n    goal: G", "es/w.yaml:3: goal: is not in the");
    assertDiffers("[One, Two]", "[Uno]", "es/w.yaml:6: instructions: has 1 entries, not 2");
    assertDiffers("[One, Two]", "Uno", "es/w.yaml:6: instructions: has another form");
  }

  @Test
  void namesAFileThatIsMissing() {
    assertThatThrownBy(() -> Translation.check("en/steps.yaml", "xx/steps.yaml"))
        .isInstanceOf(ContentException.class)
        .hasMessage("xx/steps.yaml: there is no such file");
  }

  @Test
  void asksClientsOurOwnQuestionsInSpanishWithTheSameAnswers() {
    List<Instrument> asked =
        Content.english().instruments().stream()
            .filter(i -> i.licence() == Instrument.Licence.OWN && !i.byClinician())
            .toList();

    assertThat(asked).isNotEmpty();
    for (Instrument english : asked) {
      Instrument spanish =
          Content.english().instrument(english.key(), Locale.of("es")).orElseThrow();
      assertThat(spanish.title()).isNotEqualTo(english.title());
      assertThat(spanish.items()).hasSameSizeAs(english.items());
      for (Item item : english.items()) {
        Item same = spanish.item(item.key()).orElseThrow();
        assertThat(same.text()).isNotBlank().isNotEqualTo(item.text());
        assertThat(same.options())
            .extracting(Option::value, Option::score)
            .containsExactlyElementsOf(
                item.options().stream().map(o -> tuple(o.value(), o.score())).toList());
      }
    }
  }

  @Test
  void namesEachQuestionnaireThatClientsAnswerInSpanish() {
    Locale spanish = Locale.of("es", "MX");

    assertThat(Content.english().title("PHQ-9", spanish)).contains("PHQ-9 (depresión)");
    assertThat(Content.english().title("PHQ-9", Locale.UK)).contains("PHQ-9 (depression)");
    assertThat(Content.english().title("NO_SUCH", spanish)).isEmpty();
    assertThat(
            Content.english().instruments().stream()
                .filter(i -> !i.byClinician())
                .filter(
                    i -> Content.english().title(i.key(), spanish).orElseThrow().equals(i.title()))
                .map(Instrument::key))
        .isEmpty();
  }

  @Test
  void speaksSpanishWithTheSameKeys() {
    Library spanish = Library.in(Locale.of("es", "MX"));

    assertThat(spanish.locale()).isEqualTo(Locale.of("es"));
    assertThat(spanish.worksheets())
        .extracting(Worksheet::key)
        .containsExactlyElementsOf(keys(Library.english()));
    assertThat(spanish.worksheet("HEAR_BACK").orElseThrow().title())
        .isEqualTo("Devolver lo escuchado");
    assertThat(spanish.reviews().values()).containsOnly(Review.AWAITING);
  }

  @Test
  void leavesNoTextUntranslated() {
    List<Text> english = Text.of(Library.english()).toList();
    List<Text> spanish = Text.of(Library.in(Locale.of("es"))).toList();

    assertThat(spanish).hasSameSizeAs(english);
    for (int i = 0; i < english.size(); i++) {
      Text text = english.get(i);
      boolean isProse = text.value().chars().filter(c -> c == ' ').count() > 1;
      if (isProse && !text.key().equals("source")) {
        assertThat(spanish.get(i).value()).as(spanish.get(i).place()).isNotEqualTo(text.value());
      }
    }
  }

  @Test
  void addressesSpanishReadersInOneWay() {
    assertThat(Text.of(Library.in(Locale.of("es"))))
        .allSatisfy(
            text ->
                assertThat(text.value().toLowerCase(Locale.ROOT))
                    .as(text.place())
                    .doesNotContainPattern("\\b(usted|vosotros|vuestr[oa]s?|vos)\\b"));
  }

  private static List<String> keys(Library library) {
    return library.worksheets().stream().map(Worksheet::key).toList();
  }

  private static void assertDiffers(String from, String to, String message) {
    assertThatThrownBy(() -> check(ORIGINAL.replace(from, to)))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(message);
  }

  private static void check(String translated) {
    Translation.check(
        "es/w.yaml",
        Yaml.compose("en/w.yaml", stream(ORIGINAL)),
        Yaml.compose("es/w.yaml", stream(translated)));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
