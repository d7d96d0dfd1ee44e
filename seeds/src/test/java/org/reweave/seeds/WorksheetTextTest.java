package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorksheetTextTest {
  private static final String OWN =
      """
      key: OUR_WALK
      step: STEP_3
      title: A walk together
      goal: Talk side by side.
      who: EITHER
      frequency: Once
      minutes: 30
      instructions: [Walk.]
      fields:
        - {key: where, type: TEXT, label: Where we went, required: true}
      evidence: Sent in.
      contraindications: []
      restsOn: [STEP_3]
      source: Our clinic
      """;

  static Stream<Worksheet> worksheets() {
    return Library.all().stream().flatMap(library -> library.worksheets().stream());
  }

  @ParameterizedTest
  @MethodSource("worksheets")
  void readsBackWhatItWrote(Worksheet worksheet) {
    String text = WorksheetText.of(worksheet);

    assertThat(WorksheetText.read(text)).isEqualTo(worksheet);
    assertThat(WorksheetText.kept(text)).isEqualTo(worksheet);
    assertThat(WorksheetText.of(WorksheetText.read(text))).isEqualTo(text);
  }

  @Test
  void readsWhatAClinicWrote() {
    Worksheet own = WorksheetText.read(OWN);

    assertThat(own.key()).isEqualTo("OUR_WALK");
    assertThat(own.fields()).extracting(Field::label).containsExactly("Where we went");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: OUR_WALK | key: 'our walk' | worksheet:1: key: our walk is no key",
        "who: EITHER | who: ANYBODY | worksheet:5: who: is none of",
        "minutes: 30 | minutes: half | worksheet:7: minutes: is not a number",
        "minutes: 30 | minutes: 1.5 | worksheet:7: minutes: is not a whole number",
        "minutes: 30 | minutes: 0 | worksheet:7: minutes: is not from 1 to 600",
        "goal: Talk | aim: Talk | worksheet:1: goal: is missing",
        "evidence: Sent in. | evidence: '' | worksheet:11: evidence: is blank",
        "restsOn: [STEP_3] | restsOn: [STEP_9] | worksheet:13: restsOn: topic STEP_9 is unknown",
        "type: TEXT | type: CHOICE | worksheet:10: options: belong to a choice",
        "title: A walk together | title: [A walk] | worksheet:3: title: a plain value is expected"
      })
  void namesLineAndKeyOfWhatItRefuses(String right, String wrong, String message) {
    assertThat(OWN).contains(right);
    assertThatThrownBy(() -> WorksheetText.read(OWN.replace(right, wrong)))
        .isInstanceOf(ContentException.class)
        .hasMessageStartingWith(message);
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("too long", "#".repeat(WorksheetText.MOST_CHARACTERS + 1)),
        Arguments.of("too deep", "[".repeat(50_000)),
        Arguments.of("too much", "[" + "a,".repeat(25_000) + "]"),
        Arguments.of("a reference", OWN.replace("[Walk.]", "[&a Walk., *a]")),
        Arguments.of("a control character", OWN.replace("Walk.", "\"\\u0000\"")),
        Arguments.of("no YAML", "key: [unclosed"),
        Arguments.of("no mapping", "- a"),
        Arguments.of("nothing", ""),
        Arguments.of("two documents", OWN + "---\n" + OWN),
        Arguments.of("too many fields", OWN.replace("  - {", fields(41) + "  - {")));
  }

  private static String fields(int number) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < number; i++) {
      fields.append("  - {key: f").append(i).append(", type: TEXT, label: One}\n");
    }
    return fields.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesWhatIsNoWorksheet(String what, String text) {
    assertThatThrownBy(() -> WorksheetText.read(text)).isInstanceOf(ContentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "10", "null", "a: b", "- a", "'", "\"", " padded? #no", "é ñ"})
  void keepsEveryTextAText(String title) {
    Worksheet w = WorksheetText.read(OWN);
    Worksheet odd =
        new Worksheet(
            w.key(),
            w.step(),
            title.strip(),
            w.goal(),
            w.who(),
            w.joint(),
            w.frequency(),
            w.minutes(),
            List.of(title.strip()),
            w.fields(),
            w.evidence(),
            w.contraindications(),
            w.restsOn(),
            w.source());

    assertThat(WorksheetText.read(WorksheetText.of(odd))).isEqualTo(odd);
  }

  @Test
  void stillReadsWhatRestsOnATopicThatHasLeftTheLibrary() {
    String old = OWN.replace("restsOn: [STEP_3]", "restsOn: [GONE_1]");

    assertThat(WorksheetText.kept(old).restsOn()).containsExactly("GONE_1");
    assertThatThrownBy(() -> WorksheetText.read(old)).hasMessageContaining("GONE_1");
  }
}
