package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps.Couple;

/** Psychotherapy notes: the author's alone, apart from the record. */
class PsychotherapyNoteIT {
  private static final String THEO_ID = "a1000000-0000-4000-8000-000000000005";
  private static final String TARA_ID = "a1000000-0000-4000-8000-000000000004";
  private static final String SAM_ID = "a1000000-0000-4000-8000-000000000003";

  @Test
  void theAuthorWritesReadsChangesAndDeletesTheirOwn() {
    var couple = Steps.openCouple(THEO);
    var note = write(THEO, couple, "How they sat today.");

    assertThat(only(THEO, couple).path("text").asText()).isEqualTo("How they sat today.");
    assertThat(only(THEO, couple).path("changedAt").isNull()).isTrue();
    var written = only(THEO, couple).path("createdAt").asText();
    change(THEO, couple, note, "How far apart they sat.", 0).expect(204);
    assertThat(only(THEO, couple).path("text").asText()).isEqualTo("How far apart they sat.");
    assertThat(only(THEO, couple).path("createdAt").asText()).isEqualTo(written);
    assertThat(only(THEO, couple).path("changedAt").asText()).isGreaterThanOrEqualTo(written);

    delete(THEO, couple, note).expect(204);
    assertThat(notes(THEO, couple)).isEmpty();
    delete(THEO, couple, note).expectProblem(404);
  }

  @Test
  void theRestOfTheTeamFindsNoneOfItExactlyAsIfThereWereNone() {
    var couple = Steps.openCouple(THEO);
    team(couple, Map.of(THEO_ID, "LEAD", TARA_ID, "CO_THERAPIST", SAM_ID, "SUPERVISOR"));
    var note = write(THEO, couple, "What I thought of it.");

    for (var colleague : List.of(TARA, SAM)) {
      assertThat(notes(colleague, couple)).as(colleague.toString()).isEmpty();
      assertLikeNone(colleague, couple, note, 404);
    }
    assertThat(only(THEO, couple).path("text").asText()).isEqualTo("What I thought of it.");
  }

  @Test
  void clientsTheOfficeAndWhoOpensTheCaseInAnEmergencyFindNoneEither() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var note = write(THEO, couple, "What I noticed in myself.");

    for (var other : List.of(ERIN, FINN, ADA, PAULA)) {
      other.get(path(couple)).expectProblem(403);
      assertLikeNone(other, couple, note, 403);
    }
    try (var now = SignedInAt.now()) {
      var tara = now.as("tara.therapist");
      var opened = tara.post("/emergencies", Bodies.emergency(couple)).expect(201);
      tara.get(couple.path()).expect(200);
      var unknown = "/cases/" + UUID.randomUUID() + "/psychotherapy-notes";
      assertThat(masked(tara.get(path(couple)).expectProblem(404)))
          .isEqualTo(masked(tara.get(unknown).expectProblem(404)));
      assertLikeNone(tara, couple, note, 404);
      tara.post("/emergencies/" + opened.field("emergencyId") + "/end").expect(204);
    }
    delete(THEO, couple, note).expect(204);
  }

  @Test
  void whoLeavesTheTeamReadsTheirOwnNoMoreUntilTheyComeBack() {
    var couple = Steps.openCouple(THEO);
    team(couple, Map.of(THEO_ID, "LEAD", TARA_ID, "CO_THERAPIST"));
    var note = write(TARA, couple, "To be read by me again.");

    team(couple, Map.of(THEO_ID, "LEAD"));
    TARA.get(path(couple)).expectProblem(404);
    change(TARA, couple, note, "From outside", 0).expectProblem(404);
    delete(TARA, couple, note).expectProblem(404);
    assertThat(notes(THEO, couple)).isEmpty();

    team(couple, Map.of(THEO_ID, "LEAD", TARA_ID, "CO_THERAPIST"));
    assertThat(only(TARA, couple).path("text").asText()).isEqualTo("To be read by me again.");
  }

  @Test
  void whatWasChangedElsewhereIsNotOverwritten() {
    var couple = Steps.openCouple(THEO);
    var note = write(THEO, couple, "First");
    change(THEO, couple, note, "Second", 0).expect(204);

    change(THEO, couple, note, "From the other tab", 0).expectProblem(412);

    assertThat(only(THEO, couple).path("text").asText()).isEqualTo("Second");
    change(THEO, couple, note, "Third", only(THEO, couple).path("version").asInt()).expect(204);
  }

  @Test
  void aTextThatIsEmptyOrTooLongIsNamed() {
    var couple = Steps.openCouple(THEO);
    for (var text : List.of(" ", "x".repeat(10_001))) {
      assertThat(THEO.post(path(couple), Map.of("text", text)).expectProblem(400).wrongFields())
          .containsExactly("text");
    }
    var note = write(THEO, couple, "x".repeat(10_000));
    assertThat(change(THEO, couple, note, "", 0).expectProblem(400).wrongFields())
        .containsExactly("text");
    assertThat(only(THEO, couple).path("text").asText()).hasSize(10_000);
  }

  @Test
  void theListGoesOnFromPageToPage() {
    var couple = Steps.openCouple(THEO);
    for (var text : List.of("one", "two", "three")) {
      write(THEO, couple, text);
    }

    var first = THEO.get(path(couple) + "?limit=2").expect(200);
    var next = first.json().path("next").asText();
    var second = THEO.get(path(couple) + "?limit=2&cursor=" + next).expect(200);

    var found = new ArrayList<JsonNode>(first.items());
    found.addAll(second.items());
    assertThat(found)
        .extracting(n -> n.path("text").asText())
        .containsExactly("three", "two", "one");
    assertThat(second.json().path("next").isNull()).isTrue();
  }

  @Test
  void whileTheCaseIsHeldNothingOfThemIsLost() {
    var couple = Steps.openCouple(THEO);
    var note = write(THEO, couple, "Before the hold");
    THEO.post(couple.path() + "/legal-hold", ErasureIT.hold(true)).expect(204);

    assertThat(change(THEO, couple, note, "Other words", 0).expectProblem(409).field("type"))
        .endsWith(":held");
    assertThat(delete(THEO, couple, note).expectProblem(409).field("type")).endsWith(":held");
    assertThat(only(THEO, couple).path("text").asText()).isEqualTo("Before the hold");

    THEO.post(couple.path() + "/legal-hold", ErasureIT.hold(false)).expect(204);
    delete(THEO, couple, note).expect(204);
  }

  @Test
  void aClosedCaseTakesNoNewOneAndErasingAClientTakesAllOfThem() throws SQLException {
    var couple = Steps.openCouple(THEO);
    team(couple, Map.of(THEO_ID, "LEAD", TARA_ID, "CO_THERAPIST"));
    var note = write(THEO, couple, "Of the last hour");
    write(TARA, couple, "Of the last hour, too");
    THEO.post(couple.path() + "/closure", Map.of("closedOn", today().toString())).expect(204);

    assertThat(
            THEO.post(path(couple), Map.of("text", "Afterwards")).expectProblem(409).field("type"))
        .endsWith("case-closed");
    change(THEO, couple, note, "Of the very last hour", 0).expect(204);
    assertThat(rows(couple)).isEqualTo(2);

    var erasure =
        THEO.post(couple.path() + "/erasures", Map.of("clientId", couple.first()))
            .expect(201)
            .field("erasureId");
    PAULA.post("/privacy/erasures/" + erasure + "/execution").expect(204);
    assertThat(rows(couple)).isZero();
    assertThat(notes(THEO, couple)).isEmpty();
  }

  @Test
  void theAccessLogShowsThatOneWasWrittenAndNeverWhat() {
    var couple = Steps.openCouple(THEO);
    var note = write(THEO, couple, "Unspeakable words");
    change(THEO, couple, note, "Unspeakable words, again", 0).expect(204);
    delete(THEO, couple, note).expect(204);

    var log = PAULA.get("/audit?case=" + couple.caseId() + "&limit=200").expect(200);
    assertThat(log.items())
        .filteredOn(e -> e.path("objectType").asText().equals("psychotherapy-note"))
        .extracting(e -> e.path("action").asText())
        .containsExactlyInAnyOrder("write", "change", "delete");
    assertThat(log.text()).doesNotContain("Unspeakable");
  }

  /** What is another's is answered like what is not there. */
  private static void assertLikeNone(Caller other, Couple couple, String note, int expected) {
    var none = UUID.randomUUID().toString();
    assertThat(masked(change(other, couple, note, "Not mine", 0).expectProblem(expected)))
        .isEqualTo(masked(change(other, couple, none, "Not mine", 0).expectProblem(expected)));
    assertThat(masked(delete(other, couple, note).expectProblem(expected)))
        .isEqualTo(masked(delete(other, couple, none).expectProblem(expected)));
  }

  private static JsonNode masked(Answer answer) {
    return ((ObjectNode) answer.json()).without("instance");
  }

  private static String path(Couple couple) {
    return couple.path() + "/psychotherapy-notes";
  }

  private static String write(Caller author, Couple couple, String text) {
    return author.post(path(couple), Map.of("text", text)).expect(201).field("noteId");
  }

  private static Answer change(Caller who, Couple couple, String note, String text, int seen) {
    return who.put(path(couple) + '/' + note, Map.of("text", text, "seen", seen));
  }

  private static Answer delete(Caller who, Couple couple, String note) {
    return who.send("DELETE", path(couple) + '/' + note, BodyPublishers.noBody());
  }

  private static List<JsonNode> notes(Caller who, Couple couple) {
    return who.get(path(couple)).expect(200).items();
  }

  private static JsonNode only(Caller who, Couple couple) {
    assertThat(notes(who, couple)).hasSize(1);
    return notes(who, couple).getFirst();
  }

  /** Who is on the team from now on. */
  private static void team(Couple couple, Map<String, String> relations) {
    var etag = THEO.get(couple.path()).expect(200).header("ETag");
    var members =
        relations.entrySet().stream()
            .map(r -> Map.of("staffId", r.getKey(), "relation", r.getValue()))
            .toList();
    THEO.put(couple.path() + "/members", Map.of("members", members), "If-Match", etag).expect(204);
  }

  private static int rows(Couple couple) throws SQLException {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var count =
            database.prepareStatement(
                "select count(*) from reweave.psychotherapy_note where case_id = ?::uuid")) {
      count.setString(1, couple.caseId());
      try (var row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
