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

    var called = since.plusSeconds(60);
    var reached = Map.of("AT", called.toString(), "REACHED", "YES");
    complete(call, reached, "Reached at once.").expect(204);
    complete(call, reached, "Again.").expectProblem(409);
    var done = task(tasks(couple), "CALL");
    assertThat(done.path("note").asText()).isEqualTo("Reached at once.");
    assertThat(done.path("filled").path("REACHED").asText()).isEqualTo("YES");
    assertThat(Instant.parse(done.path("doneAt").asText())).isEqualTo(called);
    assertThat(Instant.parse(done.path("notedAt").asText())).isAfter(called);
    assertThat(tasks(couple)).hasSize(4);
  }

  @Test
  void aContactIsAskedForAgainCountedFromTheTimeGiven() {
    var couple = Steps.openCouple(THEO);
    var since = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    begin(couple, "SUICIDE_HIGH", since).expect(201);
    var spoken = since.plus(1, ChronoUnit.DAYS);
    complete(tasks(couple).getFirst(), contact(spoken, "YES", "HIGH"), "Alone.").expect(204);

    assertThat(tasks(couple)).hasSize(2);
    assertThat(due(tasks(couple).getLast())).isEqualTo(spoken.plus(7, ChronoUnit.DAYS));

    var tried = spoken.plus(1, ChronoUnit.HOURS);
    complete(tasks(couple).getLast(), contact(tried, "NO", "UNKNOWN"), "No answer.").expect(204);
    assertThat(due(tasks(couple).getFirst()))
        .as("not reached: the day after")
        .isEqualTo(tried.plus(1, ChronoUnit.DAYS));
  }

  @Test
  void contactsAtHighRiskEndByTwoPeople() {
    var couple = Steps.openCouple(THEO);
    var opened = begin(couple, "SUICIDE_HIGH", null).expect(201).field("obligationId");
    var over = Map.of("text", "Ninety clean days, talked over.");
    var ending = "/obligations/" + opened + "/ending";
    var signature = "/obligations/" + opened + "/countersignature";

    assertThat(THEO.post(ending, over).expectProblem(409).text())
        .contains("countersignature-missing");
    assertThat(SAM.post(signature, Map.of("text", " ")).expectProblem(400).wrongFields())
        .containsExactly("text");
    THEO.post(signature, over).expect(204);
    THEO.post(signature, over).expectProblem(409);
    assertThat(THEO.post(ending, over).expectProblem(409).text()).contains("same-person");
    SAM.post(signature, over).expect(204);
    SAM.post(ending, over).expectProblem(403);

    var contact = contact(Instant.now(), "YES", "LOW");
    complete(tasks(couple).getFirst(), contact, "Something new.").expect(204);
    assertThat(THEO.post(ending, over).expectProblem(409).text())
        .as("what was agreed to before is not what is known now")
        .contains("countersignature-missing");
    SAM.post(signature, over).expect(204);
    THEO.post(ending, over).expect(204);
    THEO.post(ending, over).expectProblem(409);
    SAM.post(signature, over).expectProblem(409);
    complete(tasks(couple).getLast(), contact, "Too late.").expectProblem(409);
  }

  @Test
  void otherContactsEndByOne() {
    var couple = Steps.openCouple(THEO);
    var opened = begin(couple, "SUICIDE_LOW", null).expect(201).field("obligationId");
    var over = Map.of("text", "Thirty clean days.");

    assertThat(
            SAM.post("/obligations/" + opened + "/countersignature", over)
                .expectProblem(409)
                .text())
        .contains("one-is-enough");
    THEO.post("/obligations/" + opened + "/ending", over).expect(204);
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
    var tomorrow = contact(Instant.now().plus(1, ChronoUnit.DAYS), "PERHAPS", "");
    assertThat(complete(tasks(couple).getFirst(), tomorrow, " ").expectProblem(400).wrongFields())
        .containsExactly("fields.AT", "fields.REACHED", "fields.TIER", "text");
    assertThat(complete(tasks(couple).getFirst(), Map.of(), "x").expectProblem(400).wrongFields())
        .containsExactly("fields.CHANNEL", "fields.AT", "fields.REACHED", "fields.TIER");
  }

  private static Map<String, String> contact(Instant at, String reached, String tier) {
    return Map.of("CHANNEL", "PHONE", "AT", at.toString(), "REACHED", reached, "TIER", tier);
  }

  private static Instant due(JsonNode task) {
    return Instant.parse(task.path("dueAt").asText());
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

  private static Answer complete(JsonNode task, Map<String, String> fields, String text) {
    return THEO.post(
        "/obligations/tasks/" + task.path("taskId").asText() + "/completion",
        Map.of("fields", fields, "text", text));
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
