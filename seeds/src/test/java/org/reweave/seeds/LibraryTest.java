package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

class LibraryTest {

  private static final String WORKSHEET =
      """
      key: A
      step: STEP_1
      title: Title
      goal: Goal
      who: EITHER
      frequency: Once
      minutes: 10
      instructions: [Write.]
      fields: [{key: a, type: TEXT, label: Label, required: true}]
      evidence: Sent in.
      contraindications: []
      restsOn: [STEP_1]
      source: Reweave, proposed
      """;

  private final Library library = Library.english();

  @Test
  void teachesEachKeyOfTheInventory() {
    assertThat(
            Stream.concat(
                library.steps().stream()
                    .flatMap(
                        step ->
                            Stream.concat(
                                Stream.of(step.key()),
                                step.examples().stream().map(Step.Example::key))),
                library.chapters().stream()
                    .flatMap(chapter -> chapter.topics().stream())
                    .map(Topic::key)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    numbered("STEP_", 7),
                    numbered("STEP_1_PHRASE_", 3),
                    numbered("STEP_2_EX_", 4),
                    numbered("STEP_3_EX_", 5),
                    numbered("STEP_4_EX_", 5),
                    numbered("STEP_5_EX_", 5),
                    numbered("STEP_5_COREG_", 3),
                    numbered("STEP_6_EX_", 5),
                    numbered("STEP_7_OFFER_", 4),
                    numbered("STEP_7_AIM_", 5),
                    numbered("AVOID_", 5),
                    numbered("CAUSE_", 5),
                    Stream.of("CAUSE_ONSET"),
                    numbered("BODY_", 6),
                    numbered("POST_", 5),
                    Stream.of("SECURE", "ANXIOUS", "AVOIDANT", "DISORGANISED", "TRAUMA")
                        .map("ATTACH_"::concat),
                    numbered("SIGN_REBUILD_", 7),
                    numbered("RED_FLAG_", 6),
                    numbered("APOLOGY_", 3),
                    numbered("MICRO_", 4),
                    numbered("SELFTRUST_", 5),
                    numbered("TRANSP_", 5),
                    numbered("EVID_", 4),
                    numbered("SCI_", 6),
                    numbered("PRIN_", 5),
                    numbered("FAQ_S0_", 5),
                    numbered("FAQ_S1_", 6),
                    Stream.of("SVC_1"))
                .flatMap(Function.identity())
                .toList());
  }

  @Test
  void leavesNoMoreTopicsUnusedThanBefore() {
    assertThat(Yaml.compose("library.yaml"))
        .isInstanceOfSatisfying(
            MappingNode.class,
            index ->
                assertThat(index.getValue())
                    .filteredOn(tuple -> is(tuple.getKeyNode(), "unused"))
                    .flatExtracting(tuple -> ((SequenceNode) tuple.getValueNode()).getValue())
                    .allMatch(key -> is(key, "SVC_1")));
  }

  @Test
  void namesASourceForEachTopic() {
    assertThat(library.chapters())
        .flatExtracting(Chapter::topics)
        .allSatisfy(topic -> assertThat(topic.sources()).as(topic.key()).isNotEmpty());
    assertThat(library.topic("APOLOGY_2").orElseThrow().sources())
        .containsExactly("S0", "LEWICKI_2016");
  }

  @Test
  void answersInEnglishWhereALanguageIsMissing() {
    assertThat(Library.in(Locale.JAPANESE)).isSameAs(library);
    assertThat(Library.in(Locale.UK)).isSameAs(library);
  }

  @Test
  void promisesNoOutcome() {
    assertThat(Text.of(library))
        .allSatisfy(
            text ->
                assertThat(text.value().toLowerCase(Locale.ROOT))
                    .as(text.place())
                    .doesNotContain("guarantee", "we promise", "will heal", "always works"));
  }

  @Test
  void namesFileLineAndKeyOfAWorksheetThatIsWrong() {
    assertThatCode(() -> worksheet(WORKSHEET)).doesNotThrowAnyException();
    assertWrong("step: STEP_1", "step: STEP_8", "w.yaml:2: step: topic STEP_8 is unknown");
    assertWrong("step: STEP_1", "step: AVOID_1", "w.yaml:2: step: AVOID_1 is no step");
    assertWrong("[STEP_1]", "[STEP_1, STEP_1]", "w.yaml:12: restsOn: STEP_1 is there twice");
    assertWrong("[STEP_1]", "[]", "w.yaml:12: restsOn: names nothing");
    assertWrong("[Write.]", "[]", "w.yaml:8: instructions: are missing");
    assertWrong("title: Title", "title: " + "x".repeat(71), "w.yaml:3: title: 71 characters");
    assertWrong("who: EITHER", "who: ALL", "w.yaml:5: who: is none of");
    assertWrong("who: EITHER", "who: BOTH\njoint: true", "contraindications: are needed");
    assertWrong("who: EITHER", "who: BOTH", "w.yaml:1: joint: belongs to work for BOTH");
    assertWrong("key: A", "key: A\njoint: true", "w.yaml:2: joint: belongs to work for BOTH");
    assertWrong("required: true", "required: maybe", "w.yaml:9: required: is neither");
    assertWrong("required: true", "required: false", "w.yaml:9: fields: none is required");
    assertWrong("type: TEXT", "type: RATING", "w.yaml:9: type: a rating and a pacer need");
    assertWrong("type: TEXT", "type: CHOICE", "w.yaml:9: options: belong to a choice");
    assertWrong("type: TEXT", "type: PACER, min: 1, max: 9", "w.yaml:9: pace: belongs to");
    assertWrong("type: TEXT", "type: NUMBER, min: 5, max: 5", "w.yaml:9: max: is not above min");
    assertWrong("{key: a,", "{key: 'a b',", "w.yaml:9: key: a b is no key");
    assertWrong(
        "fields: [",
        "fields: [{key: a, type: DATE, label: D}, ",
        "w.yaml:9: key: a is there twice");
  }

  @Test
  void warnsBeforeEachJointWorksheetAndNeverMakesWorkForOneJoint() {
    assertThat(library.worksheets())
        .hasSizeGreaterThanOrEqualTo(33)
        .filteredOn(Worksheet::joint)
        .isNotEmpty()
        .allSatisfy(
            worksheet -> {
              assertThat(worksheet.who()).isEqualTo(Worksheet.Who.BOTH);
              assertThat(worksheet.contraindications())
                  .as(worksheet.key())
                  .contains("No positive decision on joint work.")
                  .hasSizeGreaterThan(1);
            });
    assertThat(library.worksheets())
        .filteredOn(worksheet -> worksheet.who() == Worksheet.Who.BOTH)
        .allMatch(Worksheet::joint);
  }

  @Test
  void hasOnePlanForEachCauseThatBeginsWithSafety() {
    assertThat(library.templates())
        .extracting(PlanTemplate::cause)
        .containsExactlyInAnyOrder("CAUSE_1", "CAUSE_2", "CAUSE_3", "CAUSE_4", "CAUSE_5");
    assertThat(library.templates())
        .allSatisfy(
            plan -> {
              assertThat(plan.first().getFirst()).startsWith("See each partner alone.");
              assertThat(plan.phases()).allMatch(phase -> !phase.worksheets().isEmpty());
            });
  }

  @Test
  void readsTheExampleThatThePageForAuthorsGives() throws IOException {
    String page = Files.readString(Path.of("README.md"));
    String example = page.substring(page.indexOf("```yaml\n") + 8);
    Keys topics = new Keys("topic");
    for (String key : List.of("STEP_6", "STEP_6_EX_3", "MICRO_3")) {
      read("t.yaml", "key: " + key, yaml -> topics.define(yaml));
    }

    List<Worksheet> read =
        read(
            "README.md",
            "worksheets:\n" + example.substring(0, example.indexOf("```")),
            yaml ->
                yaml.list(
                    "worksheets", each -> Worksheet.read(each, new Keys("worksheet"), topics)));

    assertThat(read).extracting(Worksheet::key).containsExactly("EVENING_WALK");
    assertThat(Field.Type.values())
        .allSatisfy(type -> assertThat(page).contains("`" + type.name() + "`"));
  }

  @Test
  void followsABreath() {
    Worksheet worksheet =
        worksheet(
            WORKSHEET.replace(
                "type: TEXT", "type: PACER, min: 1, max: 20, pace: {in: 4, hold: 0, out: 6}"));
    Field pacer = worksheet.fields().getFirst();

    assertThat(pacer.pace()).isEqualTo(new Field.Pace(4, 0, 6));
    assertThat(pacer.accepts("10")).isTrue();
    assertThat(pacer.accepts("21")).isFalse();
    assertThat(pacer.accepts("4-0-6")).isFalse();
  }

  @Test
  void namesATopicThatNothingUsesAndAnExceptionThatIsNone() {
    Keys topics = new Keys("topic");
    read("t.yaml", "key: A_1", yaml -> topics.define(yaml));

    assertThatThrownBy(() -> checkUsed(topics, "unused: []"))
        .hasMessage("t.yaml:1: key: A_1 is used nowhere");
    assertThatCode(() -> checkUsed(topics, "unused: [A_1]")).doesNotThrowAnyException();
    assertThatThrownBy(() -> checkUsed(topics, "unused: [A_2]"))
        .hasMessage("l.yaml:1: unused: topic A_2 is unknown");

    read("w.yaml", "restsOn: [A_1]", yaml -> topics.referAll(yaml, "restsOn"));

    assertThatThrownBy(() -> checkUsed(topics, "unused: [A_1]"))
        .hasMessage("l.yaml:1: unused: A_1 is used, take it off the list");
    assertThatThrownBy(() -> read("t.yaml", "\nkey: A_1", yaml -> topics.define(yaml)))
        .hasMessage("t.yaml:2: key: A_1 is there twice");
  }

  private static boolean is(Node node, String value) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(value);
  }

  private static Stream<String> numbered(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> prefix + number);
  }

  private static void assertWrong(String from, String to, String message) {
    assertThatThrownBy(() -> worksheet(WORKSHEET.replace(from, to)))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(message);
  }

  private static Worksheet worksheet(String text) {
    Keys topics = new Keys("topic");
    for (String key : List.of("STEP_1", "AVOID_1")) {
      read("t.yaml", "key: " + key, yaml -> topics.define(yaml));
    }
    return read("w.yaml", text, yaml -> Worksheet.read(yaml, new Keys("worksheet"), topics));
  }

  private static void checkUsed(Keys topics, String text) {
    boolean ignored =
        read(
            "l.yaml",
            text,
            yaml -> {
              topics.checkUsed(yaml, "unused");
              return true;
            });
  }

  private static <T> T read(String file, String text, Function<Yaml, T> reader) {
    return Yaml.read(file, new ByteArrayInputStream(text.getBytes(UTF_8)), reader);
  }
}
