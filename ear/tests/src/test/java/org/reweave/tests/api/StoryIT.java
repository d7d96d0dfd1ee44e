package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps.Couple;

/** A couple's way through the clinic. */
class StoryIT {
  @Test
  void aNewCaseStandsInItsTherapistsCaseloadAtOnce() {
    var couple = Steps.openCouple(THEO);

    var row =
        THEO.get("/caseload?limit=200").expect(200).items().stream()
            .filter(r -> r.path("caseId").asText().equals(couple.caseId()))
            .findFirst()
            .orElseThrow();

    assertThat(row.path("status").asText()).isEqualTo("ACTIVE");
    assertThat(row.path("screening").asText()).isEqualTo("NONE");
    assertThat(row.path("risk").asText()).isEqualTo("NONE");
    assertThat(row.path("openFlags").asInt()).isZero();
    assertThat(row.path("suitability").isNull()).isTrue();
    assertThat(row.path("nextAppointment").isNull()).isTrue();
    assertThat(row.path("members")).hasSize(2);
  }

  @Test
  void aCaseIsFoundByAPostedName() {
    var couple = Steps.openCouple(THEO);

    var found = THEO.post("/caseload/search", Map.of("q", "Robin")).expect(200).items();

    assertThat(found).extracting(r -> r.path("caseId").asText()).contains(couple.caseId());
  }

  @Test
  void openingTwiceWithOneKeyOpensOneCase() {
    var key = Steps.key();
    var body =
        Map.of(
            "type",
            "INDIVIDUAL",
            "clients",
            List.of(Map.of("givenName", "Kit", "familyName", "Low", "locale", "en")));

    var first = THEO.post("/cases", body, "Idempotency-Key", key).expect(201);
    var again = THEO.post("/cases", body, "Idempotency-Key", key).expect(201);
    var other =
        Map.of(
            "type",
            "INDIVIDUAL",
            "clients",
            List.of(Map.of("givenName", "Jo", "familyName", "Low")));

    assertThat(again.field("caseId")).isEqualTo(first.field("caseId"));
    assertThat(first.header("Location")).endsWith("/cases/" + first.field("caseId"));
    THEO.post("/cases", other, "Idempotency-Key", key).expectProblem(409);
  }

  @Test
  void answersAreSavedInPartsSentOnceAndNotReadBack() {
    var couple = erinAndFinn();
    var id = Steps.assign(THEO, couple, couple.first(), INTAKE);
    var calm = Steps.calmAnswers();
    var half = calm.keySet().stream().limit(calm.size() / 2).toList();
    var path = "/my/screenings/" + id;

    ERIN.post(path + "/submission", "", "Content-Type", "application/json").expectProblem(400);
    ERIN.put(
            path + "/answers",
            Map.of("answers", Map.of(half.getFirst(), calm.get(half.getFirst()))))
        .expect(204);
    assertThat(ERIN.get(path).expect(200).json().path("answers")).hasSize(1);
    ERIN.put(path + "/answers", Map.of("answers", calm)).expect(204);
    assertThat(ERIN.get(path).expect(200).json().path("answers")).hasSize(calm.size());

    var key = Steps.key();
    var sent = submit(path, key).expect(202);
    assertThat(submit(path, key).expect(202).text()).isEqualTo(sent.text());
    submit(path, Steps.key()).expectProblem(409);
    ERIN.put(path + "/answers", Map.of("answers", calm)).expectProblem(409);
    assertThat(ERIN.get(path).expect(200).json().has("answers")).isFalse();
    assertThat(ERIN.get(path).expect(200).field("status")).isEqualTo("SUBMITTED");
  }

  private static Answer submit(String path, String key) {
    return ERIN.send("POST", path + "/submission", noBody(), "Idempotency-Key", key);
  }

  @Test
  void flagsStandThereTheMomentAnswersAreSent() {
    var couple = erinAndFinn();
    var before = Steps.flags(THEO, couple).size();
    var id = Steps.assign(THEO, couple, couple.first(), INTAKE);

    Steps.submit(ERIN, id, Steps.alarmingAnswers());

    var flags = Steps.flags(THEO, couple);
    var fresh = flags.subList(0, flags.size() - before);
    assertThat(fresh)
        .extracting(f -> f.path("kind").asText() + " " + f.path("severity").asText())
        .contains("SAFETY CRITICAL", "SAFETY HIGH", "TOPIC HIGH");
    assertThat(fresh).allMatch(f -> f.path("state").asText().equals("RAISED"));
    assertThat(fresh).allMatch(f -> f.path("clientId").asText().equals(couple.first()));
    assertThat(critical(fresh).path("acknowledgeBy").asText()).isNotBlank();
  }

  private static JsonNode critical(List<JsonNode> flags) {
    return flags.stream()
        .filter(f -> f.path("severity").asText().equals("CRITICAL"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFlagGoesItsWayInOrderAndClosesOnlyCountersigned() {
    var couple = erinAndFinn();
    var id = Steps.assign(THEO, couple, couple.first(), INTAKE);
    Steps.submit(ERIN, id, Steps.alarmingAnswers());
    var flag = "/red-flags/" + critical(Steps.flags(THEO, couple)).path("flagId").asText();

    take(THEO, flag, "assessment").expectProblem(409);
    assertThat(take(THEO, flag, "acknowledgement").expect(200).field("state"))
        .isEqualTo("ACKNOWLEDGED");
    take(THEO, flag, "closure").expectProblem(409);
    assertThat(take(THEO, flag, "assessment").expect(200).field("state")).isEqualTo("ASSESSED");
    take(SAM, flag, "countersignature").expectProblem(409);
    assertThat(take(THEO, flag, "plan").expect(200).field("state")).isEqualTo("PLANNED");
    take(THEO, flag, "closure").expectProblem(409);
    assertThat(take(SAM, flag, "countersignature").expect(200).field("state")).isEqualTo("PLANNED");
    assertThat(take(THEO, flag, "closure").expect(200).field("state")).isEqualTo("CLOSED");
    assertThat(take(THEO, flag, "reopening").expect(200).field("state")).isEqualTo("ACKNOWLEDGED");

    var whole = THEO.get(flag).expect(200).json();
    assertThat(whole.path("evidence")).isNotEmpty();
    assertThat(whole.path("history")).hasSizeGreaterThanOrEqualTo(6);
    THEO.post(flag + "/assessment", Map.of("text", " ")).expectProblem(400);
  }

  private static Answer take(Caller who, String flag, String step) {
    return who.post(flag + "/" + step, Map.of("text", "Seen alone and safe for now."));
  }

  @Test
  void jointWorkWaitsUntilEachPartnerWasScreenedAndSeenAlone() {
    var couple = Steps.openCouple(THEO);

    Steps.assignHomework(THEO, couple, "BOTH").expectProblem(409);
    Steps.decide(THEO, couple, "CONJOINT_OK").expectProblem(409);
    Steps.enter(THEO, couple, couple.first(), INTAKE, Steps.calmAnswers()).expect(201);
    Steps.decide(THEO, couple, "CONJOINT_OK").expectProblem(409);
    Steps.enter(THEO, couple, couple.second(), INTAKE, Steps.calmAnswers()).expect(201);
    assertThat(Steps.decide(THEO, couple, "CONJOINT_OK").expect(200).field("decision"))
        .isEqualTo("CONJOINT_OK");
    Steps.assignHomework(THEO, couple, "BOTH").expect(201);

    var assigned = THEO.get(couple.path() + "/homework").expect(200).items();
    assertThat(assigned)
        .extracting(a -> a.path("clientId").asText())
        .containsExactlyInAnyOrder(couple.first(), couple.second());
  }

  @Test
  void aHighFlagRefusesNewJointWorkAndLeavesWhatIsThere() {
    var couple = cleared();
    Steps.assignHomework(THEO, couple, "BOTH").expect(201);

    Steps.enter(THEO, couple, couple.second(), "PHQ-9", Steps.phq9("0", "1")).expect(201);

    var refused = Steps.assignHomework(THEO, couple, "BOTH").expectProblem(409);
    assertThat(refused.field("detail")).isNotBlank();
    assertThat(THEO.get(couple.path() + "/homework").expect(200).items()).hasSize(2);
    assertThat(THEO.get(couple.path()).expect(200).field("suitability")).isEqualTo("CONJOINT_OK");
    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
  }

  private static Couple cleared() {
    var couple = Steps.openCouple(THEO);
    for (var client : List.of(couple.first(), couple.second())) {
      Steps.enter(THEO, couple, client, INTAKE, Steps.calmAnswers()).expect(201);
    }
    Steps.decide(THEO, couple, "CONJOINT_OK").expect(200);
    return couple;
  }

  @Test
  void anAppointmentOfTwoNeedsAPositiveDecision() {
    var couple = Steps.openCouple(THEO);
    var both = Bodies.appointment(couple.first(), couple.second());

    THEO.post(couple.path() + "/appointments", both).expectProblem(409);
    THEO.post(couple.path() + "/appointments", Bodies.appointment(couple.first())).expect(201);

    var ready = cleared();
    THEO.post(ready.path() + "/appointments", Bodies.appointment(ready.first(), ready.second()))
        .expect(201);
  }

  @Test
  void aDecisionAgainstAnOlderReadingIsRefused() {
    var couple = Steps.openCouple(THEO);
    var path = couple.path() + "/suitability";
    var body = Steps.decision(couple, "DEFERRED");
    var etag = THEO.get(couple.path()).expect(200).header("ETag");

    THEO.put(path, body).expectProblem(428);
    THEO.put(path, body, "If-Match", etag).expect(200);
    THEO.put(path, body, "If-Match", etag).expectProblem(412);
    THEO.put(path, body, "If-Match", "\"nonsense\"").expectProblem(412);
  }

  @Test
  void homeworkIsGivenFilledInAndReviewed() {
    var couple = erinAndFinn();
    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    var mine = ERIN.get("/my/homework").expect(200).items().getFirst();
    var path = "/my/homework/" + mine.path("assignmentId").asText();

    var pdf = ERIN.get(path + "/worksheet.pdf").expect(200);
    assertThat(new String(Arrays.copyOf(pdf.bytes(), 5), StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(pdf.header("Content-Type")).startsWith("application/pdf");

    var entry =
        ERIN.post(path + "/entries", Bodies.entry(Steps.worksheet())).expect(201).field("entryId");
    var review = Map.of("quality", 3, "text", "Honest and specific.");
    THEO.post("/entries/" + entry + "/review", review).expect(200);

    var seen =
        THEO.get(couple.path() + "/homework").expect(200).items().stream()
            .filter(a -> a.path("assignmentId").equals(mine.path("assignmentId")))
            .findFirst()
            .orElseThrow();
    assertThat(seen.path("status").asText()).isEqualTo("REVIEWED");
    assertThat(ERIN.get("/my/homework").expect(200).text()).doesNotContain("Honest and specific");
  }

  @Test
  void aReportCanBeFetchedAtOnceByItsTeamAndItsClientAlone() {
    var couple = erinAndFinn();
    var made = THEO.post(couple.path() + "/reports", Bodies.report(couple)).expect(201);
    var path = "/reports/" + made.field("reportId") + ".pdf";

    for (var reader : List.of(THEO, SAM, ERIN)) {
      assertThat(reader.get(path).expect(200).text()).startsWith("%PDF-");
    }
    Steps.FINN.get(path).expectProblem(404);
    assertThat(ERIN.get("/my/reports").expect(200).text()).contains(made.field("reportId"));
    assertThat(Steps.FINN.get("/my/reports").expect(200).text())
        .doesNotContain(made.field("reportId"));
  }

  @Test
  void progressIsCountedForEachPersonAlone() {
    var couple = Steps.openCouple(THEO);
    enterPhq9(couple, "2", today().minusWeeks(6).toString());
    enterPhq9(couple, "0", today().toString());

    var clients = THEO.get(couple.path() + "/progress").expect(200).json().path("clients");
    var hers =
        Steps.stream(clients)
            .filter(c -> c.path("clientId").asText().equals(couple.first()))
            .findFirst()
            .orElseThrow();
    var phq9 =
        Steps.stream(hers.path("measures"))
            .filter(m -> m.path("instrument").asText().equals("PHQ-9"))
            .findFirst()
            .orElseThrow();

    assertThat(phq9.path("points")).hasSize(2);
    assertThat(phq9.path("points").path(0).path("total").asInt()).isEqualTo(16);
    assertThat(phq9.path("reliableChange").asText()).isEqualTo("IMPROVED");
    assertThat(phq9.path("direction").asText()).isEqualTo("LOWER_IS_BETTER");
  }

  private static void enterPhq9(Couple couple, String each, String on) {
    var body =
        Map.of(
            "clientId",
            couple.first(),
            "instrument",
            "PHQ-9",
            "administeredOn",
            on,
            "answers",
            Steps.phq9(each, "0"));
    THEO.post(couple.path() + "/screening-entries", body).expect(201);
  }

  private static Couple erinAndFinn() {
    return Steps.demoCouple(THEO, "Erin", "Finn");
  }
}
