package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.ClosedClinic.duty;
import static org.reweave.tests.api.ClosedClinic.onCall;
import static org.reweave.tests.api.ClosedClinic.raise;
import static org.reweave.tests.api.ClosedClinic.withdraw;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reweave.tests.Running;

/** Who is told while the clinic is closed, and what they see. */
class OnCallIT {
  private static final Duration TWO_LOOKS = Duration.ofSeconds(70);
  private static final String TARAS_ID = "a1000000-0000-4000-8000-000000000004";
  private static final String THEOS_ID = "a1000000-0000-4000-8000-000000000005";

  private ClosedClinic clinic;

  @BeforeEach
  void theClinicIsClosed() {
    clinic = new ClosedClinic();
  }

  @AfterEach
  void theClinicIsAsItWas() {
    clinic.close();
  }

  @Test
  void whoIsOnCallIsToldAndSeesTheNumberAndWhomToAskAlone() {
    var mails = mails();
    var couple = raise();
    var duty = onCall(TARAS_ID).expect(201);

    var waiting =
        await().atMost(TWO_LOOKS).until(() -> waiting(TARA, couple), Optional::isPresent).get();
    assertThat(waiting.path("caseId").isNull()).isTrue();
    assertThat(waiting.path("lead").asText()).startsWith("Theo");
    assertThat(waiting.path("mail").asText()).isEqualTo("theo.therapist@clinic.example");
    TARA.get(couple.path()).expectProblem(404);
    await().atMost(TWO_LOOKS).until(() -> mails() > mails);

    assertThat(waiting(THEO, couple)).isEmpty();
    assertThat(waiting(NORA, couple)).isEmpty();
    withdraw(duty.field("dutyId")).expect(204);
    assertThat(waiting(TARA, couple)).isEmpty();
    withdraw(duty.field("dutyId")).expectProblem(404);
  }

  @Test
  void whoIsOnTheTeamCanOpenTheCaseAndNothingWaitsOnceItIsAcknowledged() {
    var couple = raise();
    onCall(THEOS_ID).expect(201);

    var waiting =
        await().atMost(TWO_LOOKS).until(() -> waiting(THEO, couple), Optional::isPresent).get();
    assertThat(waiting.path("caseId").asText()).isEqualTo(couple.caseId());

    var flag = Steps.flags(THEO, couple).getFirst().path("flagId").asText();
    THEO.post("/red-flags/" + flag + "/acknowledgement", Map.of("text", "Called.")).expect(200);
    assertThat(waiting(THEO, couple)).isEmpty();
  }

  @Test
  void whoIsOnCallAcknowledgesWhatWasToldAndTheCaseStaysShut() throws SQLException {
    var couple = raise();
    var flag = Steps.flags(THEO, couple).getFirst().path("flagId").asText();
    acknowledge(TARA, flag, "Not on call.").expectProblem(404);
    var duty = onCall(TARAS_ID).expect(201);
    var waiting =
        await().atMost(TWO_LOOKS).until(() -> waiting(TARA, couple), Optional::isPresent).get();
    var told = waiting.path("flags").path(0);
    assertThat(told.path("flagId").asText()).isEqualTo(flag);
    assertThat(told.path("severity").asText()).isEqualTo("HIGH");
    assertThat(Instant.parse(told.path("dueAt").asText())).isAfter(Instant.now());
    assertThat(told).hasSize(5);

    acknowledge(NORA, flag, "Another clinic.").expectProblem(404);
    assertThat(acknowledge(TARA, flag, " ").expectProblem(400).wrongFields())
        .containsExactly("text");
    acknowledge(TARA, flag, "Called Theo at home.").expect(204);
    acknowledge(TARA, flag, "Again.").expectProblem(409);

    await()
        .atMost(TWO_LOOKS)
        .untilAsserted(() -> assertThat(toldOfTheNextStep(flag)).contains("LEAD", "SUPERVISOR"));
    TARA.get("/red-flags/" + flag).expectProblem(404);
    TARA.get(couple.path()).expectProblem(404);
    var read = THEO.get("/red-flags/" + flag).expect(200).json();
    assertThat(read.path("state").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(Instant.parse(read.path("dueAt").asText())).isAfter(Instant.now());
    var step = read.path("history").path(0);
    assertThat(step.path("by").asText()).startsWith("Tara");
    assertThat(step.path("text").asText()).isEqualTo("Called Theo at home.");
    assertThat(waiting(TARA, couple).orElseThrow().path("flags").path(0).path("state").asText())
        .as("whom to call stays in sight")
        .isEqualTo("ACKNOWLEDGED");

    withdraw(duty.field("dutyId")).expect(204);
    assertThat(waiting(TARA, couple)).isEmpty();
    acknowledge(TARA, flag, "Too late.").expectProblem(404);
  }

  /** Whom the clock told since it was acknowledged: of the team, who saw nothing of it yet. */
  private static List<String> toldOfTheNextStep(String flag) throws SQLException {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var query =
            database.prepareStatement(
                """
                select e.level from reweave.flag_escalation e
                join reweave.red_flag f on f.id = e.flag_id and f.due_at = e.due_at
                where f.id = ?::uuid and f.state = 'ACKNOWLEDGED'\
                """)) {
      query.setString(1, flag);
      var levels = new ArrayList<String>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          levels.add(row.getString(1));
        }
      }
      return levels;
    }
  }

  private static Answer acknowledge(Caller staff, String flag, String text) {
    return staff.post("/on-call/flags/" + flag + "/acknowledgement", Map.of("text", text));
  }

  @Test
  void theRotaIsKeptByTheClinicsLeadAlone() {
    clinic.isLedBy("a1000000-0000-4000-8000-000000000003");
    onCall(TARAS_ID).expect(201);
    assertThat(TARA.get("/on-call").expect(200).items()).isNotEmpty();
    assertThat(NORA.get("/on-call").expect(200).items()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aDutyThatCannotBeKeptIsRefusedAtItsField(Map<String, Object> duty, String field) {
    assertThat(onCall(duty).expectProblem(400).wrongFields()).containsExactly(field);
  }

  static Stream<Arguments> wrong() {
    var now = Instant.now();
    return Stream.of(
        Arguments.of(
            duty("a1000000-0000-4000-8000-000000000011", now, now.plusSeconds(60)), "staffId"),
        Arguments.of(duty(TARAS_ID, now.minusSeconds(60), now.minusSeconds(30)), "to"),
        Arguments.of(duty(TARAS_ID, now.plusSeconds(60), now.plusSeconds(30)), "to"),
        Arguments.of(duty(TARAS_ID, now, now.plus(Duration.ofDays(15))), "to"),
        Arguments.of(
            duty(TARAS_ID, now.plus(Duration.ofDays(400)), now.plus(Duration.ofDays(401))),
            "from"));
  }

  private static Optional<JsonNode> waiting(Caller staff, Steps.Couple couple) {
    var number = THEO.get(couple.path()).expect(200).json().path("number").asLong();
    return staff.get("/on-call/waiting").expect(200).items().stream()
        .filter(w -> w.path("number").asLong() == number)
        .findFirst();
  }

  private static long mails() {
    return Running.stack().mail().stream()
        .filter(m -> m.to().equals("tara.therapist@clinic.example"))
        .filter(m -> m.subject().equals("Something waits in Reweave"))
        .count();
  }
}
