package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps.Couple;

/** What asks a clinician to do something reaches the clinician, and ends only when it is done. */
class TasksIT {
  @Test
  void aResultThatCallsForACloserLookWaitsUntilTheLongerFormIsThere() {
    var couple = Steps.openCouple(THEO);
    assertThat(waiting(THEO, couple)).isEmpty();

    enter(couple, "PHQ-2", 4, today());
    assertThat(waiting(THEO, couple))
        .singleElement()
        .satisfies(
            due -> {
              assertThat(due.path("kind").asText()).isEqualTo("FOLLOW_UP");
              assertThat(due.path("reviewOn").asText()).isEqualTo(today().plusDays(7).toString());
            });
    enter(couple, "PHQ-2", 0, today());
    enter(couple, "PHQ-9", 0, today().minusDays(1));
    assertThat(waiting(THEO, couple)).hasSize(1);
    assertThat(waiting(TARA, couple)).isEmpty();

    enter(couple, "PHQ-9", 0, today());
    assertThat(waiting(THEO, couple)).isEmpty();
  }

  @Test
  void jointWorkThatGoesOnWhileAGraveFlagIsOpenIsATask() {
    var couple = Steps.openCouple(TARA);
    for (var client : List.of(couple.first(), couple.second())) {
      Steps.enter(TARA, couple, client, INTAKE, Steps.calmAnswers()).expect(201);
    }
    Steps.decide(TARA, couple, "CONJOINT_OK").expect(200);
    Steps.assignHomework(TARA, couple, "BOTH").expect(201);
    assertThat(waiting(TARA, couple)).isEmpty();

    Steps.enter(TARA, couple, couple.first(), INTAKE, Steps.alarmingAnswers()).expect(201);
    assertThat(waiting(TARA, couple))
        .singleElement()
        .satisfies(
            due -> {
              assertThat(due.path("kind").asText()).isEqualTo("JOINT_PLANNED");
              assertThat(due.path("reviewOn").asText()).isEqualTo(today().plusWeeks(1).toString());
            });
  }

  private static void enter(Couple couple, String instrument, int total, LocalDate on) {
    THEO.post(
            couple.path() + "/screening-entries",
            Map.of(
                "clientId",
                couple.first(),
                "instrument",
                instrument,
                "administeredOn",
                on.toString(),
                "total",
                total))
        .expect(201);
  }

  private static List<JsonNode> waiting(Caller therapist, Couple couple) {
    return therapist.get("/due-reviews").expect(200).items().stream()
        .filter(due -> due.path("caseId").asText().equals(couple.caseId()))
        .toList();
  }
}
