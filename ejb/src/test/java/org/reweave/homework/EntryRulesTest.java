package org.reweave.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.platform.Invalid;
import org.reweave.seeds.Field;
import org.reweave.seeds.Option;
import org.reweave.seeds.Worksheet;

class EntryRulesTest {
  private static final Worksheet SHEET =
      new Worksheet(
          "SHEET",
          "STEP_1",
          "Sheet",
          "Goal",
          Worksheet.Who.EITHER,
          false,
          "Once",
          10,
          List.of(),
          List.of(
              field("story", Field.Type.LONG_TEXT, true),
              new Field(
                  "mood",
                  Field.Type.CHOICE,
                  "Mood",
                  null,
                  List.of(new Option("calm", "Calm", null), new Option("tense", "Tense", null)),
                  null,
                  null,
                  false,
                  null),
              new Field("trust", Field.Type.RATING, "Trust", null, List.of(), 0, 10, false, null),
              field("day", Field.Type.DATE, false)),
          "Sent in",
          List.of(),
          List.of("STEP_1"),
          "Test");

  @Test
  void takesFromPaperWhatIsThere() {
    var kept = EntryRules.fromPaper(SHEET, new NewEntry(Map.of("mood", "calm"), null, null));

    assertThat(kept).containsExactly(Map.entry("mood", "calm"));
  }

  @Test
  void refusesFromPaperWhatTheSheetDoesNotOffer() {
    assertThat(
            catchThrowableOfType(
                    Invalid.class,
                    () ->
                        EntryRules.fromPaper(
                            SHEET, new NewEntry(Map.of("mood", "odd"), null, null)))
                .problems())
        .extracting(Invalid.Problem::field)
        .containsExactly("fields.mood");
  }

  @Test
  void refusesAnEmptySheetFromPaper() {
    assertThat(
            catchThrowableOfType(
                    Invalid.class,
                    () -> EntryRules.fromPaper(SHEET, new NewEntry(Map.of(), null, null)))
                .problems())
        .extracting(Invalid.Problem::field)
        .containsExactly("fields");
  }

  @Test
  void takesACompleteEntryInTheOrderOfTheWorksheet() {
    var fields = new HashMap<String, String>();
    fields.put("day", "2026-11-22");
    fields.put("trust", "7");
    fields.put("mood", "calm");
    fields.put("story", "First line.\nSecond line.");

    var kept = EntryRules.complete(SHEET, new NewEntry(fields, 0, 10));

    assertThat(kept.keySet()).containsExactly("story", "mood", "trust", "day");
    assertThat(kept).isEqualTo(fields);
  }

  @Test
  void leavesOutWhatIsEmpty() {
    var fields = new HashMap<String, String>();
    fields.put("story", "Something.");
    fields.put("mood", "  ");
    fields.put("day", null);

    var kept = EntryRules.complete(SHEET, new NewEntry(fields, null, null));

    assertThat(kept).containsOnlyKeys("story");
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var filled = new NewEntry(Map.of("mood", "furious", "trust", "11", "other", "x"), 11, -1);

    assertThat(problems(filled, true))
        .containsExactly(
            "fields.story required",
            "fields.mood not-accepted",
            "fields.trust not-accepted",
            "fields.other unknown",
            "difficulty out-of-range",
            "usefulness out-of-range");
  }

  @Test
  void takesNothingForAnEntryWithoutFields() {
    assertThat(problems(new NewEntry(null, null, null), true))
        .containsExactly("fields.story required");
  }

  @Test
  void keepsADraftAsItWasTyped() {
    var typed = Map.of("day", "22 Nov", "mood", "fur");

    assertThat(EntryRules.draft(SHEET, new NewEntry(typed, null, null))).isEqualTo(typed);
  }

  @Test
  void refusesUnknownFieldsInADraftToo() {
    assertThat(problems(new NewEntry(Map.of("other", "x"), null, null), false))
        .containsExactly("fields.other unknown");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesAnAnswerOfFullLengthAndNotOneCharacterMore(boolean complete) {
    var longest = "a".repeat(Field.MOST_CHARACTERS);

    assertThat(
            complete
                ? EntryRules.complete(SHEET, story(longest))
                : EntryRules.draft(SHEET, story(longest)))
        .containsEntry("story", longest);
    assertThat(problems(story(longest + "a"), complete)).containsExactly("fields.story too-long");
  }

  @Test
  void saysNothingOfWhatWasWritten() {
    var thrown =
        catchThrowableOfType(
            Invalid.class,
            () -> EntryRules.complete(SHEET, new NewEntry(Map.of("mood", "canary"), null, null)));

    assertThat(thrown.problems().toString() + thrown).doesNotContain("canary");
  }

  private static NewEntry story(String text) {
    return new NewEntry(Map.of("story", text), null, null);
  }

  private static Field field(String key, Field.Type type, boolean required) {
    return new Field(key, type, key, null, List.of(), null, null, required, null);
  }

  private static List<String> problems(NewEntry entry, boolean complete) {
    return catchThrowableOfType(
            Invalid.class,
            () -> {
              if (complete) {
                EntryRules.complete(SHEET, entry);
              } else {
                EntryRules.draft(SHEET, entry);
              }
            })
        .problems()
        .stream()
        .map(p -> p.field() + " " + p.code())
        .toList();
  }
}
