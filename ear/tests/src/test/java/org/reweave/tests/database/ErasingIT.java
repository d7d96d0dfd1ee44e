package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;
import static org.reweave.tests.database.Held.get;
import static org.reweave.tests.database.Sessions.open;
import static org.reweave.tests.database.Sessions.text;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reweave.tests.api.Answer;
import org.reweave.tests.api.ClosedClinic;
import org.reweave.tests.api.Steps.Couple;

/**
 * A record that is erased in the very moment in which something begins that stands against it:
 * either comes first, and the other finds what is so then.
 */
class ErasingIT {
  private Couple couple;
  private String flag;
  private String erasure;

  @BeforeEach
  void askForARecordWithAClosedFlag() {
    couple = ClosedClinic.raise();
    flag = THEO.get(path("red-flags")).expect(200).items().getFirst().path("flagId").asText();
    for (var step : List.of("acknowledgement", "assessment", "plan", "closure")) {
      step(step).expect(200);
    }
    THEO.post(path("closure"), Map.of("closedOn", today().toString())).expect(204);
    erasure =
        THEO.post(path("erasures"), Map.of("clientId", couple.first()))
            .expect(201)
            .field("erasureId");
  }

  @Test
  void aFlagThatIsBeingReopenedStandsAgainstTheErasingThatWaitsForIt() throws Exception {
    try (var held = new Held("red_flag", flag)) {
      var reopening = held.whenItWaits(1, () -> step("reopening"));
      var erasing = held.whenItWaits(2, this::erase);
      held.letGo();

      get(reopening).expect(200);
      assertThat(get(erasing).expectProblem(409).field("type")).endsWith("not-yet");
    }
    assertThat(rows("red_flag_step")).isEqualTo("5");
  }

  @Test
  void aFlagIsGoneForWhomWouldReopenItOnceItIsBeingErased() throws Exception {
    try (var held = new Held("care_case", couple.caseId())) {
      var erasing = held.whenItWaits(1, this::erase);
      var reopening = held.whenItWaits(2, () -> step("reopening"));
      held.letGo();

      get(erasing).expect(204);
      get(reopening).expectProblem(404);
    }
    assertThat(rows("red_flag")).isEqualTo("0");
    assertThat(rows("red_flag_step")).isEqualTo("0");
  }

  @ParameterizedTest
  @MethodSource("writtenInAClosedCase")
  void nothingIsBegunForWhoIsBeingErased(String table, String of, Map<String, Object> written)
      throws Exception {
    var about = new HashMap<>(written);
    about.put("clientId", couple.first());
    try (var held = new Held("care_case", couple.caseId())) {
      var erasing = held.whenItWaits(1, this::erase);
      var beginning = held.whenItWaits(2, () -> THEO.post(path(of), about));
      held.letGo();

      get(erasing).expect(204);
      get(beginning).expectProblem(404);
    }
    assertThat(rows(table)).isEqualTo("0");
  }

  static Stream<Arguments> writtenInAClosedCase() {
    return Stream.of(
        Arguments.of("obligation", "obligations", Map.of("kind", "SUICIDE_LOW", "text", "Called.")),
        Arguments.of("access_request", "access-requests", Map.of("askedOn", today().toString())),
        Arguments.of(
            "report",
            "reports",
            Map.of(
                "audience",
                "CLIENT",
                "from",
                today().minusMonths(1).toString(),
                "to",
                today().toString())),
        Arguments.of(
            "record_release",
            "releases",
            Map.of(
                "parts",
                List.of("OWN"),
                "recipient",
                "Dr Field",
                "purpose",
                "A second opinion",
                "from",
                today().minusMonths(1).toString(),
                "to",
                today().toString(),
                "expiresOn",
                today().plusMonths(1).toString())));
  }

  private Answer step(String step) {
    return THEO.post("/red-flags/" + flag + '/' + step, Map.of("text", "Talked over."));
  }

  private Answer erase() {
    return PAULA.post("/privacy/erasures/" + erasure + "/execution");
  }

  private String path(String of) {
    return "/cases/" + couple.caseId() + '/' + of;
  }

  private String rows(String table) throws SQLException {
    try (var session = open()) {
      return text(
          session,
          "select count(*) from %s where case_id = '%s'".formatted(table, couple.caseId()));
    }
  }
}
