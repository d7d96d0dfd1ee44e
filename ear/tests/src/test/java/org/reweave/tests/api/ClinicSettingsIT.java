package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic sets its own time limits, its week and its lead. */
class ClinicSettingsIT {
  private static final String SAM = "a1000000-0000-4000-8000-000000000003";
  private static final String TARA = "a1000000-0000-4000-8000-000000000004";

  @Test
  void aFlagHasTheTimesOfTheDayOnWhichItWasRaised() {
    var couple = Steps.openCouple(THEO);
    var before = raise(couple);
    assertThat(timeToSee(before)).isEqualTo(Duration.ofHours(4));

    var ours = ADA.get("/clocks").expect(200).json();
    var version = set("HIGH", "ACKNOWLEDGE", 2).expect(200).json().path("version").asInt();
    try {
      assertThat(set("HIGH", "ACKNOWLEDGE", 2).expect(200).json().path("version").asInt())
          .isEqualTo(version);
      assertThat(timeToSee(raise(couple))).isEqualTo(Duration.ofHours(2));
      var kept = THEO.get("/red-flags/" + before.path("flagId").asText()).expect(200).json();
      assertThat(timeToSee(kept)).isEqualTo(Duration.ofHours(4));
      var own = THEO.get("/clocks").expect(200).json();
      assertThat(own.path("version").asInt()).isEqualTo(version);
      assertThat(visit(own, "HIGH", "ASSESS")).isEqualTo("START");
      assertThat(visit(own, "LOW", "ASSESS")).isEqualTo("END");
      assertThat(visit(own, "HIGH", "PLAN")).isNull();
      assertThat(NORA.get("/clocks").expect(200).json()).isEqualTo(ours);
    } finally {
      withdraw().expect(204);
    }
    assertThat(ADA.get("/clocks").expect(200).json()).isEqualTo(ours);
    assertThat(timeToSee(raise(couple))).isEqualTo(Duration.ofHours(4));
    withdraw().expectProblem(409);
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, ACKNOWLEDGE, 61",
    "CRITICAL, ACKNOWLEDGE, 0",
    "CRITICAL, REVIEW, 8",
    "HIGH, ASSESS, 3"
  })
  void aDangerousLimitIsRefusedAtItsField(String severity, String wait, int value) {
    assertThat(set(severity, wait, value).expectProblem(400).wrongFields())
        .containsExactly("limits." + severity + "." + wait);
  }

  @Test
  void aReasonIsNeeded() {
    assertThat(
            ADA.put("/clocks", Map.of("limits", Map.of(), "reason", " "))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("reason");
  }

  @Test
  void theWeekAndTheLeadAreSetAndSetBack() {
    var before = (ObjectNode) ADA.get("/clinic/week").expect(200).json();
    var week = before.deepCopy();
    week.put("opens", "08:30:00");
    week.putArray("holidays").add("2027-01-01").add("2026-12-25");
    week.put("leadId", SAM);
    ADA.put("/clinic/week", kept(week)).expect(204);
    try {
      var after = ADA.get("/clinic/week").expect(200).json();
      assertThat(after.path("opens").asText()).startsWith("08:30");
      assertThat(Steps.stream(after.path("holidays")).map(JsonNode::asText))
          .containsExactly("2026-12-25", "2027-01-01");
      assertThat(after.path("leadId").asText()).isEqualTo(SAM);
    } finally {
      ADA.put("/clinic/week", kept(before)).expect(204);
    }
    assertThat(ADA.get("/clinic/week").expect(200).json()).isEqualTo(before);
  }

  @Test
  void thePlaceDecidesWhoseNumbersAreShownAndWhichDutiesAreOffered() {
    var couple = Steps.openCouple(THEO);
    var path = couple.path() + "/obligations";
    var report =
        Map.of("clientId", couple.first(), "kind", "CHILD_ABUSE", "text", "Told in a visit alone.");
    var before = ADA.get("/clinic/place").expect(200).json();
    assertThat(before.path("jurisdiction").asText()).isEqualTo("GB");
    assertThat(before.path("duties")).isEmpty();
    assertThat(THEO.post(path, report).expectProblem(400).wrongFields()).containsExactly("kind");

    place("US-CA").expect(204);
    try {
      var after = ADA.get("/clinic/place").expect(200).json();
      assertThat(after.path("helplines").toString()).contains("988");
      assertThat(after.path("duties")).hasSize(2);
      THEO.post(path, report).expect(201);
    } finally {
      place("GB").expect(204);
    }
    assertThat(ADA.get("/clinic/place").expect(200).json()).isEqualTo(before);
    assertThat(Steps.firstTask(THEO, couple)).as("what was begun there goes on").isNotEmpty();
    for (var nowhere : List.of("England", "us-ca", " ")) {
      assertThat(place(nowhere).expectProblem(400).wrongFields()).containsExactly("jurisdiction");
    }
  }

  private static Answer place(String jurisdiction) {
    return ADA.put("/clinic/place", Map.of("jurisdiction", jurisdiction));
  }

  @Test
  void onlyASupervisorLeadsAndNoClinicIsEverClosed() {
    var week = (ObjectNode) ADA.get("/clinic/week").expect(200).json();
    assertThat(refused(week.deepCopy().put("leadId", TARA))).containsExactly("leadId");
    var never = week.deepCopy();
    never.putArray("days");
    never.put("closes", "07:00:00");
    assertThat(refused(never)).containsExactlyInAnyOrder("closes", "days");
  }

  private static List<String> refused(ObjectNode week) {
    return ADA.put("/clinic/week", kept(week)).expectProblem(400).wrongFields();
  }

  /** What can be set of it. */
  private static JsonNode kept(ObjectNode week) {
    return week.deepCopy().retain("opens", "closes", "days", "holidays", "leadId");
  }

  private static JsonNode raise(Steps.Couple couple) {
    var known = Steps.flags(THEO, couple);
    Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("0", "1")).expect(201);
    return Steps.flags(THEO, couple).stream()
        .filter(f -> !known.contains(f))
        .filter(f -> f.path("severity").asText().equals("HIGH"))
        .findFirst()
        .orElseThrow();
  }

  private static Duration timeToSee(JsonNode flag) {
    return Duration.between(
        Instant.parse(flag.path("raisedAt").asText()),
        Instant.parse(flag.path("acknowledgeBy").asText()));
  }

  /** Which turn of a visit ends a limit, whoever has set it. */
  private static @Nullable String visit(JsonNode clocks, String severity, String wait) {
    for (var row : clocks.path("limits")) {
      if (row.path("severity").asText().equals(severity)
          && row.path("awaits").asText().equals(wait)) {
        return row.path("visit").textValue();
      }
    }
    throw new AssertionError(severity + ' ' + wait);
  }

  private static Answer set(String severity, String wait, int value) {
    return ADA.put(
        "/clocks",
        Map.of("limits", Map.of(severity, Map.of(wait, value)), "reason", "Our clinical lead"));
  }

  private static Answer withdraw() {
    return ADA.send("DELETE", "/clocks", noBody());
  }
}
