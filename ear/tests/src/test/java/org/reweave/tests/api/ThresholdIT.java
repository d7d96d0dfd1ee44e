package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.stream;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic sets its own thresholds of reliable change. */
class ThresholdIT {
  @Test
  void aChangeIsJudgedByTheClinicsThresholdUntilItIsTakenBack() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    total(couple, 10);
    total(couple, 16);
    assertThat(change(couple)).isEqualTo("IMPROVED");

    assertThat(set("CSI-4", 7, "Our own study").expect(200).json().path("version").asInt())
        .isEqualTo(set("CSI-4", 7, "Our own study").expect(200).json().path("version").asInt());
    assertThat(change(couple)).isEqualTo("UNCHANGED");

    withdraw("CSI-4").expect(204);
    assertThat(change(couple)).isEqualTo("IMPROVED");
    withdraw("CSI-4").expectProblem(409);
  }

  @ParameterizedTest
  @CsvSource({"HARK, 3, Any, 409", "NOTHING, 3, Any, 404"})
  void aScreenHasNone(String key, int points, String reason, int status) {
    set(key, points, reason).expectProblem(status);
  }

  @Test
  void pointsAndReasonAreNeeded() {
    assertThat(set("CSI-4", 0, " ").expectProblem(400).wrongFields())
        .containsExactly("points", "reason");
    assertThat(set("CSI-4", 22, "Any").expectProblem(400).wrongFields()).containsExactly("points");
  }

  private static Answer set(String key, int points, String reason) {
    return ADA.put(
        "/instruments/" + key + "/threshold", Map.of("points", points, "reason", reason));
  }

  private static Answer withdraw(String key) {
    return ADA.send("DELETE", "/instruments/" + key + "/threshold", noBody());
  }

  private static void total(Steps.Couple couple, int total) {
    TARA.post(
            couple.path() + "/screening-entries",
            Map.of(
                "clientId",
                couple.first(),
                "instrument",
                "CSI-4",
                "administeredOn",
                Steps.today().toString(),
                "total",
                total))
        .expect(201);
  }

  private static String change(Steps.Couple couple) {
    return stream(
            TARA.get(couple.path() + "/progress")
                .expect(200)
                .json()
                .path("clients")
                .path(0)
                .path("measures"))
        .filter(m -> m.path("instrument").asText().equals("CSI-4"))
        .map(m -> m.path("reliableChange").asText())
        .findFirst()
        .orElseThrow();
  }
}
