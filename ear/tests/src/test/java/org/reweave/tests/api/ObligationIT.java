package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** What has to be done by certain times: written down, done again, told of, and over. */
class ObligationIT {
  private static final Duration TWO_LOOKS = Duration.ofSeconds(70);

  @Test
  void timesCountFromWhenItBecameKnownAndEachTaskIsDoneOnce() {
    var couple = Steps.openCouple(THEO);
    var since = Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    begin(couple, "SUICIDE_NO_SHOW", since).expect(201);

    var tasks = tasks(couple);
    assertThat(tasks)
        .extracting(t -> t.path("step").asText())
        .containsExactlyInAnyOrder("CALL", "CONTACTS", "SUPERVISOR", "WELFARE");
    var call = task(tasks, "CALL");
    assertThat(Instant.parse(call.path("dueAt").asText())).isEqualTo(since.plusSeconds(3600));

    complete(call, "Reached at once.").expect(204);
    complete(call, "Again.").expectProblem(409);
    assertThat(task(tasks(couple), "CALL").path("note").asText()).isEqualTo("Reached at once.");
    assertThat(tasks(couple)).hasSize(4);
  }

  @Test
  void aContactIsAskedForAgainAfterItsIntervalUntilItIsOver() {
    var couple = Steps.openCouple(THEO);
    var opened = begin(couple, "SUICIDE_HIGH", null).expect(201).field("obligationId");
    complete(tasks(couple).getFirst(), "Spoken with, alone.").expect(204);

    var next = tasks(couple).getLast();
    assertThat(tasks(couple)).hasSize(2);
    assertThat(Duration.between(Instant.now(), Instant.parse(next.path("dueAt").asText())))
        .isBetween(Duration.ofDays(7).minusMinutes(5), Duration.ofDays(7));

    var over = Map.of("text", "Ninety clean days, talked over.");
    THEO.post("/obligations/" + opened + "/ending", over).expect(204);
    THEO.post("/obligations/" + opened + "/ending", over).expectProblem(409);
    complete(next, "Too late.").expectProblem(409);
  }

  @Test
  void whatHasPassedIsListedAndToldAndTheClinicsLeadSeesTheNumberAlone() {
    var couple = Steps.openCouple(THEO);
    var mails = mails();
    begin(couple, "SUICIDE_NO_SHOW", Instant.now().minus(1, ChronoUnit.DAYS)).expect(201);

    assertThat(THEO.get("/due-reviews").expect(200).items())
        .anySatisfy(
            due -> {
              assertThat(due.path("caseId").asText()).isEqualTo(couple.caseId());
              assertThat(due.path("kind").asText()).isEqualTo("OBLIGATION");
            });
    await().atMost(TWO_LOOKS).until(() -> mails() > mails);
    TARA.get(couple.path() + "/obligations").expectProblem(404);
    assertThat(SAM.get(couple.path() + "/obligations").expect(200).items()).hasSize(1);
  }

  @Test
  void whatCannotBeKeptIsNamed() {
    var couple = Steps.openCouple(THEO);

    assertThat(
            begin(couple, "NO_SUCH", Instant.now().plusSeconds(600))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("kind", "since");
    begin(couple, "SUICIDE_LOW", null).expect(201);
    assertThat(complete(tasks(couple).getFirst(), " ").expectProblem(400).wrongFields())
        .containsExactly("text");
  }

  private static Answer begin(Steps.Couple couple, String kind, Instant since) {
    var body =
        since == null
            ? Map.of("clientId", couple.first(), "kind", kind, "text", "Known from a visit alone.")
            : Map.of(
                "clientId",
                couple.first(),
                "kind",
                kind,
                "since",
                since.toString(),
                "text",
                "Known from a visit alone.");
    return THEO.post(couple.path() + "/obligations", body);
  }

  private static Answer complete(JsonNode task, String text) {
    return THEO.post(
        "/obligations/tasks/" + task.path("taskId").asText() + "/completion", Map.of("text", text));
  }

  private static List<JsonNode> tasks(Steps.Couple couple) {
    var latest = THEO.get(couple.path() + "/obligations").expect(200).items().getFirst();
    return Steps.stream(latest.path("tasks")).toList();
  }

  private static JsonNode task(List<JsonNode> tasks, String step) {
    return tasks.stream()
        .filter(t -> t.path("step").asText().equals(step))
        .findFirst()
        .orElseThrow();
  }

  private static long mails() {
    return Running.stack().mail().stream()
        .filter(m -> m.to().equals("theo.therapist@clinic.example"))
        .count();
  }
}
