package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The danger indicators, which a clinician goes through with one client alone. */
class DangerIT {
  private static final String LIST = "DANGER_INDICATORS";

  @Test
  void aGraveOneRaisesAFlagWithItsClockAndEvidence() {
    var couple = Steps.openCouple(THEO);
    Steps.enter(THEO, couple, couple.first(), LIST, answers("no")).expect(201);
    assertThat(Steps.flags(THEO, couple)).isEmpty();

    var found = answers("unknown");
    found.put("DANGER_STRANGULATION", "yes");
    Steps.enter(THEO, couple, couple.first(), LIST, found).expect(201);

    var flag = Steps.flags(SAM, couple).getFirst();
    assertThat(flag.path("severity").asText()).isEqualTo("CRITICAL");
    assertThat(flag.path("clientId").asText()).isEqualTo(couple.first());
    var detail = THEO.get("/red-flags/" + flag.path("flagId").asText()).expect(200).json();
    assertThat(detail.path("evidence")).hasSize(1);
    assertThat(detail.path("acknowledgeBy").asText()).isNotEmpty();
  }

  @Test
  void noClientIsGivenItAndNeitherOfTheTwoSeesThatItWasFilledIn() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    THEO.post(couple.path() + "/screenings", Map.of("clientId", couple.first(), "instrument", LIST))
        .expectProblem(409);
    var seen = seen();

    var found = answers("no");
    found.put("DANGER_GUN", "yes");
    Steps.enter(THEO, couple, couple.first(), LIST, found).expect(201);

    assertThat(seen()).isEqualTo(seen);
    Steps.enter(TARA, couple, couple.first(), LIST, found).expectProblem(404);
  }

  @Test
  void eachIndicatorIsAnsweredIfOnlyAsNotKnown() {
    var couple = Steps.openCouple(THEO);
    var half = answers("unknown");
    half.remove("DANGER_WEAPON");

    assertThat(
            Steps.enter(THEO, couple, couple.first(), LIST, half).expectProblem(400).wrongFields())
        .containsExactly("answers.DANGER_WEAPON");
  }

  private static List<String> seen() {
    return List.of(ERIN, FINN).stream()
        .flatMap(
            client ->
                List.of("/my/screenings", "/my/progress", "/my/homework", "/my/reports").stream()
                    .map(path -> client.get(path).expect(200).text()))
        .toList();
  }

  private static Map<String, String> answers(String value) {
    var answers = new HashMap<String, String>();
    for (JsonNode item : THEO.get("/instruments/" + LIST).expect(200).json().path("items")) {
      answers.put(item.path("key").asText(), value);
    }
    return answers;
  }
}
