package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A worksheet that was filled in on paper, entered by the therapist. */
class PaperEntryIT {
  private static Steps.Couple couple;

  @BeforeAll
  static void findTheCouple() {
    couple = Steps.demoCouple(THEO, "Erin", "Finn");
  }

  @Test
  void countsAsHandedInAndNamesWhoEnteredIt() {
    var assignment = given();
    var entry = Map.of("fields", Map.of("what_i_did", "Read from paper"), "difficulty", 3);

    var id = THEO.post("/homework/" + assignment + "/entries", entry).expect(201).field("entryId");

    var seen = row(THEO, assignment);
    assertThat(seen.path("status").asText()).isEqualTo("SUBMITTED");
    assertThat(seen.path("entries").path(0).path("entryId").asText()).isEqualTo(id);
    assertThat(seen.path("entries").path(0).path("enteredBy").asText()).startsWith("Theo");
    assertThat(seen.path("entries").path(0).path("fields").path("what_i_did").asText())
        .isEqualTo("Read from paper");
    THEO.post("/entries/" + id + "/review", Map.of("quality", 2, "text", "A start")).expect(200);
  }

  @Test
  void isForItsClientAndWhoTreatsThemAlone() {
    var assignment = given();
    var entry = Map.of("fields", Map.of("what_i_did", "For the therapist alone"));
    THEO.post("/homework/" + assignment + "/entries", entry).expect(201);

    var forSupervisor = row(SAM, assignment).path("entries").path(0);
    assertThat(forSupervisor.path("fields").isNull()).isTrue();
    assertThat(forSupervisor.path("enteredBy").asText()).startsWith("Theo");
    assertThat(FINN.get("/my/homework?limit=200").expect(200).text()).doesNotContain(assignment);
    SAM.post("/homework/" + assignment + "/entries", entry).expectProblem(403);
    TARA.post("/homework/" + assignment + "/entries", entry).expectProblem(404);
  }

  @Test
  void leavesTheClientFreeToHandInAnEntryOfTheirOwn() {
    var assignment = given();
    var mine = "/my/homework/" + assignment;
    THEO.post(
            "/homework/" + assignment + "/entries",
            Map.of("fields", Map.of("what_i_did", "Entered first")))
        .expect(201);

    ERIN.post(mine + "/entries", Bodies.entry("ACCOUNTABILITY_LETTER")).expect(201);

    assertThat(row(THEO, assignment).path("entries")).hasSize(2);
  }

  @Test
  void needsAnAnswerButNotAllOfThem() {
    var path = "/homework/" + given() + "/entries";

    assertThat(THEO.post(path, Map.of("fields", Map.of())).expectProblem(400).wrongFields())
        .containsExactly("fields");
    assertThat(
            THEO.post(path, Map.of("fields", Map.of("smaller", "no such choice")))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("fields.smaller");
    THEO.post(path, Map.of("fields", Map.of("effect", "Only this"))).expect(201);
  }

  private static String given() {
    return THEO.post(
            couple.path() + "/homework",
            Map.of(
                "worksheet",
                "ACCOUNTABILITY_LETTER",
                "assignee",
                couple.first(),
                "dueOn",
                Steps.today().plusWeeks(1).toString()))
        .expect(201)
        .json()
        .path("assignmentIds")
        .path(0)
        .asText();
  }

  private static JsonNode row(Caller staff, String assignment) {
    return staff.get(couple.path() + "/homework?limit=200").expect(200).items().stream()
        .filter(row -> row.path("assignmentId").asText().equals(assignment))
        .findFirst()
        .orElseThrow();
  }
}
