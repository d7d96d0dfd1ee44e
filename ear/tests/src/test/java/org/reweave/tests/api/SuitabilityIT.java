package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps.Couple;

/** A decision on joint work with what it is found on, and those before it. */
class SuitabilityIT {
  @Test
  void aDecisionKeepsItsGroundsAndStaysOnRecordBehindALaterOne() {
    var couple = Steps.openCouple(THEO);
    Steps.decide(THEO, couple, "DEFERRED").expect(200);
    decide(couple, "INDIVIDUAL_ONLY", grounds("")).expect(200);

    var latest = SAM.get(couple.path() + "/suitability").expect(200).json();
    assertThat(latest.path("version").asInt()).isEqualTo(2);
    var found = latest.path("grounds");
    assertThat(found.path("criteria").path("FEAR").asText()).isEqualTo("YES");
    assertThat(found.path("criteria").path("STALKING").asText()).isEqualTo("UNKNOWN");
    assertThat(found.path("typology").asText()).isEqualTo("UNCLEAR");
    assertThat(found.path("consultedWith").asText()).isEqualTo("Sam");
    assertThat(found.path("signature").asText()).isEqualTo("Theo Therapist");

    assertThat(SAM.get(couple.path() + "/suitability/decisions").expect(200).items())
        .extracting(d -> d.path("decision").asText())
        .containsExactly("INDIVIDUAL_ONLY", "DEFERRED");
  }

  @Test
  void whatIsMissingIsNamedAndNothingIsKept() {
    var couple = Steps.openCouple(THEO);

    assertThat(
            decide(couple, "CONJOINT_WITH_CONDITIONS", Map.of()).expectProblem(400).wrongFields())
        .containsExactly("grounds.conditions", "grounds.signature");
    assertThat(
            decide(couple, "CONJOINT_WITH_CONDITIONS", grounds("A signal to stop."))
                .expectProblem(409)
                .text())
        .contains("Missing");
    JsonNode none = SAM.get(couple.path() + "/suitability").expect(200).json();
    assertThat(none.path("version").asInt()).isZero();
  }

  private static Map<String, Object> grounds(String conditions) {
    return Map.of(
        "criteria",
        Map.of("FEAR", "YES", "NOT_FREE", "NO"),
        "typology",
        "UNCLEAR",
        "screens",
        List.of("HARK"),
        "conditions",
        conditions,
        "consultedWith",
        "Sam",
        "signature",
        "Theo Therapist");
  }

  private static Answer decide(Couple couple, String decision, Map<String, Object> grounds) {
    var body = new HashMap<>(Steps.decision(couple, decision));
    body.put("grounds", grounds);
    var etag = THEO.get(couple.path()).expect(200).header("ETag");
    return THEO.put(couple.path() + "/suitability", body, "If-Match", etag);
  }
}
