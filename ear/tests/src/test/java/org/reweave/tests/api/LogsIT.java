package org.reweave.tests.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps.Couple;

/** What people write stays in the records. */
class LogsIT {
  /** A word that nobody else writes. */
  private static final String CANARY = "zephyrquill";

  @Test
  void nothingThatIsWrittenIsInALogOrAMail() throws IOException {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    clientWrites(couple);
    clientWritesWhatCannotBeTaken(couple);
    staffWrite(couple);

    var logs = Running.stack().logs();
    assertThat(logs)
        .extracting(log -> log.getFileName().toString())
        .contains("wildfly.log", "keycloak.log", "postgres.log");
    for (var log : logs) {
      assertThat(Files.readString(log, ISO_8859_1))
          .as(log.getFileName().toString())
          .doesNotContainIgnoringCase(CANARY);
    }
    assertThat(Running.stack().mail()).noneMatch(mail -> mail.toString().contains(CANARY));
  }

  /** Each free text of a worksheet, kept and handed in. */
  private static void clientWrites(Couple couple) {
    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    ERIN.post(assignment() + "/entries", entry(CANARY)).expect(201);
    Steps.tell(ERIN, CANARY);
  }

  /** The same in places and shapes that are refused on the way. */
  private static void clientWritesWhatCannotBeTaken(Couple couple) {
    var screening = "/my/screenings/" + Steps.assign(THEO, couple, couple.first(), Steps.INTAKE);
    ERIN.put(screening + "/answers", Map.of("answers", Map.of("RED_FLAG_4A", CANARY)))
        .expectProblem(400);
    ERIN.put(screening + "/answers", Map.of("answers", Map.of(CANARY, "never"))).expectProblem(400);
    ERIN.put(screening + "/answers", "{\"answers\": {\"RED_FLAG_4A\": " + CANARY)
        .expectProblem(400);
    ERIN.put(screening + "/answers", Map.of("answers", CANARY)).expectProblem(400);
    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    ERIN.post(assignment() + "/entries", entry(CANARY.repeat(2000))).expectProblem(400);
    ERIN.post("/my/homework/" + CANARY + "/entries", entry(CANARY)).expectProblem(404);
    ERIN.get("/my/homework?cursor=" + CANARY).expectProblem(400);
  }

  private static void staffWrite(Couple couple) {
    THEO.post(
            couple.path() + "/homework",
            Map.of(
                "worksheet",
                Steps.worksheet(),
                "assignee",
                couple.first(),
                "dueOn",
                today().plusWeeks(1).toString(),
                "note",
                CANARY))
        .expect(201);
    var entry = ERIN.post(assignment() + "/entries", entry(CANARY)).expect(201).field("entryId");
    THEO.post("/entries/" + entry + "/review", Map.of("quality", 2, "text", CANARY)).expect(200);
    Steps.enter(THEO, couple, couple.first(), Steps.INTAKE, Steps.alarmingAnswers()).expect(201);
    var flag = Steps.flags(THEO, couple).getFirst().path("flagId").asText();
    THEO.post("/red-flags/" + flag + "/acknowledgement", Map.of("text", CANARY)).expect(200);
    THEO.post("/caseload/search", Map.of("q", CANARY)).expect(200);
    THEO.post(
            "/cases",
            Map.of(
                "type",
                "INDIVIDUAL",
                "clients",
                List.of(Map.of("givenName", "Kit", "familyName", CANARY, "locale", "en"))))
        .expect(201);
  }

  private static String assignment() {
    var mine = ERIN.get("/my/homework").expect(200).items().getFirst();
    return "/my/homework/" + mine.path("assignmentId").asText();
  }

  /** An entry with that text in each field that takes any. */
  private static Map<String, Object> entry(String text) {
    var entry = new HashMap<>(Bodies.entry(Steps.worksheet()));
    var fields = new HashMap<String, Object>();
    ((Map<?, ?>) entry.get("fields"))
        .forEach(
            (key, value) ->
                fields.put(String.valueOf(key), value.equals(Bodies.OWN_WORDS) ? text : value));
    entry.put("fields", fields);
    assertThat(fields).containsValue(text);
    return entry;
  }
}
