package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A clinic lays worksheets of its own over ours. */
class OwnWorksheetIT {
  @Test
  void aWorksheetOfTheClinicsOwnIsGivenInThisClinicAlone() {
    assertThat(version(save("OUR_WALK", "Our walk", "where"))).isEqualTo(1);
    assertThat(version(save("OUR_WALK", "Our walk", "where"))).isEqualTo(1);

    assertThat(titles(THEO, "OUR_WALK")).containsExactly("Our walk");
    assertThat(titles(NORA, "OUR_WALK")).isEmpty();

    withdraw("OUR_WALK").expect(204);
    assertThat(titles(THEO, "OUR_WALK")).isEmpty();
    withdraw("OUR_WALK").expectProblem(404);
  }

  @Test
  void homeworkStaysAsItWasGivenWhateverBecomesOfItsWorksheet() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    save("OUR_LETTER", "First letter", "first").expect(200);
    var before = given(couple);
    save("OUR_LETTER", "Second letter", "second").expect(200);
    var after = given(couple);
    withdraw("OUR_LETTER").expect(204);

    assertThat(before.path("title").asText()).isEqualTo("First letter");
    assertThat(after.path("title").asText()).isEqualTo("Second letter");
    assertThat(entry(before, "second").expectProblem(400).wrongFields()).contains("fields.second");
    entry(before, "first").expect(201);
    entry(after, "second").expect(201);
    var pdf = "/my/homework/" + before.path("assignmentId").asText() + "/worksheet.pdf";
    assertThat(ERIN.get(pdf).expect(200).bytes()).isNotEmpty();
  }

  @Test
  void oursIsReplacedAndTakenBack() {
    assertThat(titles(THEO, "MENDING_LETTER")).hasSize(1);
    var ours = titles(THEO, "MENDING_LETTER");
    save("MENDING_LETTER", "Ours in their words", "note").expect(200);
    assertThat(titles(THEO, "MENDING_LETTER")).containsExactly("Ours in their words");

    withdraw("MENDING_LETTER").expect(204);
    assertThat(titles(THEO, "MENDING_LETTER")).isEqualTo(ours);
    withdraw("MENDING_LETTER").expectProblem(409);
  }

  @Test
  void whatIsWrongIsNamedWithItsLineAndKey() {
    var wrong = text("OUR_SHEET", "Title", "note").replace("who: EITHER", "who: ANYBODY");
    var refused = ADA.put("/worksheets/OUR_SHEET/own", Map.of("content", wrong)).expectProblem(400);

    assertThat(refused.wrongFields()).containsExactly("content");
    assertThat(refused.json().path("errors").path(0).path("message").asText())
        .startsWith("worksheet:5: who: is none of");
    assertThat(
            ADA.put("/worksheets/OTHER/own", Map.of("content", text("OUR_SHEET", "T", "n")))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("content");
  }

  private static Answer save(String key, String title, String field) {
    return ADA.put("/worksheets/" + key + "/own", Map.of("content", text(key, title, field)));
  }

  private static Answer withdraw(String key) {
    return ADA.send("DELETE", "/worksheets/" + key + "/own", noBody());
  }

  private static int version(Answer answer) {
    return answer.expect(200).json().path("version").asInt();
  }

  private static List<String> titles(Caller caller, String key) {
    return caller.get("/worksheets").expect(200).items().stream()
        .filter(w -> w.path("key").asText().equals(key))
        .map(w -> w.path("title").asText())
        .toList();
  }

  /** The newest homework of the first client, once the letter was given. */
  private static JsonNode given(Steps.Couple couple) {
    THEO.post(
            couple.path() + "/homework",
            Map.of(
                "worksheet",
                "OUR_LETTER",
                "assignee",
                couple.first(),
                "dueOn",
                today().plusWeeks(1).toString()))
        .expect(201);
    return ERIN.get("/my/homework").expect(200).items().getFirst();
  }

  private static Answer entry(JsonNode homework, String field) {
    return ERIN.post(
        "/my/homework/" + homework.path("assignmentId").asText() + "/entries",
        Map.of("fields", Map.of(field, "A line."), "difficulty", 1, "usefulness", 1));
  }

  private static String text(String key, String title, String field) {
    return """
    key: %s
    step: STEP_1
    title: %s
    goal: Say it in your own words.
    who: EITHER
    frequency: Once
    minutes: 20
    instructions: [Write.]
    fields:
      - {key: %s, type: TEXT, label: What you write, required: true}
    evidence: Sent in.
    contraindications: []
    restsOn: [STEP_1]
    source: The clinic
    """
        .formatted(key, title, field);
  }
}
