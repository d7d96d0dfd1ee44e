package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A case that was closed takes no new work; its flags stay the team's to work on. */
class ClosedCaseIT {
  private static Steps.Couple couple;
  private static String flag;

  @BeforeAll
  static void closeACaseWithAnOpenFlag() {
    couple = Steps.openCouple(THEO);
    Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("1", "1")).expect(201);
    flag = Steps.flags(THEO, couple).getFirst().path("flagId").asText();
    THEO.post(couple.path() + "/closure", Map.of("closedOn", Steps.today().toString())).expect(204);
  }

  @Test
  void isClosedOnceAndShownAsClosed() {
    var detail = THEO.get(couple.path()).expect(200).json();

    assertThat(detail.path("status").asText()).isEqualTo("CLOSED");
    assertThat(detail.path("closedOn").asText()).isEqualTo(Steps.today().toString());
    refused(THEO.post(couple.path() + "/closure", Map.of("closedOn", Steps.today().toString())));
  }

  @Test
  void cannotBeClosedForALaterDay() {
    var open = Steps.openCouple(THEO);

    assertThat(
            THEO.post(
                    open.path() + "/closure",
                    Map.of("closedOn", Steps.today().plusDays(2).toString()))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("closedOn");
  }

  @Test
  void cancelsTheVisitsToComeAndLeavesPastOnesToBeNoted() {
    var open = Steps.openCouple(THEO);
    var next = Steps.book(THEO, open, open.first());
    var past = Steps.book(THEO, open, open.second());
    Steps.letBegin(past, Duration.ofDays(-1));

    THEO.post(open.path() + "/closure", Map.of("closedOn", Steps.today().toString())).expect(204);

    assertThat(Steps.visits(THEO, open))
        .containsExactlyInAnyOrderEntriesOf(Map.of(next, "CANCELLED", past, "PLANNED"));
    THEO.patch("/appointments/" + past, Map.of("status", "NO_SHOW", "attended", List.of()))
        .expect(200);
    THEO.post(open.path() + "/reopening", Map.of("note", "They asked to go on.")).expect(204);
    assertThat(Steps.visits(THEO, open)).containsEntry(next, "CANCELLED");
  }

  @Test
  void takesNoHomeworkQuestionnaireVisitOrDecision() {
    refused(Steps.assignHomework(THEO, couple, couple.first()));
    refused(
        THEO.post(
            couple.path() + "/screenings",
            Map.of("clientId", couple.first(), "instrument", Steps.INTAKE)));
    refused(Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("0", "0")));
    refused(THEO.post(couple.path() + "/appointments", Bodies.appointment(couple.first())));
    refused(ADA.post(couple.path() + "/appointments", Bodies.appointment(couple.first())));
    refused(Steps.decide(THEO, couple, "DEFERRED"));
  }

  @Test
  void letsItsFlagsBeWorkedOnToTheEnd() {
    for (var step : new String[] {"acknowledgement", "assessment", "plan", "closure"}) {
      THEO.post("/red-flags/" + flag + "/" + step, Map.of("text", "Spoken with.")).expect(200);
    }
    SAM.get("/red-flags/" + flag).expect(200);
  }

  private static void refused(Answer answer) {
    assertThat(answer.expectProblem(409).field("type")).endsWith("case-closed");
    assertThat(answer.field("detail")).contains("closed");
  }
}
