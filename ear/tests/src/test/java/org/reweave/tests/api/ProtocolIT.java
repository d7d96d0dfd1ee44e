package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is given when: ours, a clinic's own, and what is due in a case. */
class ProtocolIT {
  private static final Map<String, Object> SCREENING = line(INTAKE, "INTAKE", null, 7);

  @Test
  void whatTheProtocolAsksForIsGivenToEachAloneOnceAndTheSame() {
    var couple = Steps.openCouple(THEO);
    assertThat(clients(due(couple, INTAKE))).containsExactly(couple.first(), couple.second());

    give(couple, INTAKE).expect(204);

    assertThat(given(couple, INTAKE)).containsExactlyInAnyOrder(couple.first(), couple.second());
    assertThat(find(couple, INTAKE)).isEmpty();
    assertThat(give(couple, INTAKE).expectProblem(409).text()).contains("not-due");
  }

  @Test
  void whoHasHadItAloneIsLeftOut() {
    var couple = Steps.openCouple(THEO);
    Steps.assign(THEO, couple, couple.first(), INTAKE);

    assertThat(clients(due(couple, INTAKE))).containsExactly(couple.second());
    give(couple, INTAKE).expect(204);
    assertThat(given(couple, INTAKE)).containsExactlyInAnyOrder(couple.first(), couple.second());
  }

  @Test
  void whatOneAnswersChangesNothingThatIsDue() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var calm = Steps.assign(THEO, couple, couple.second(), INTAKE);
    var grave = Steps.assign(THEO, couple, couple.second(), INTAKE);
    var before = protocol(couple);
    Steps.submit(FINN, calm, Steps.calmAnswers());
    assertThat(protocol(couple)).isEqualTo(before);
    Steps.submit(FINN, grave, Steps.alarmingAnswers());
    assertThat(protocol(couple)).isEqualTo(before);
    ERIN.get(couple.path() + "/protocol").expectProblem(403);
  }

  @Test
  void sessionsCountForBothOnceBothCameAndOnesAloneForNobody() {
    var couple = Steps.clearedCouple(THEO, "Hedda", "Ilja");
    set("After two visits", SCREENING, line("HARK", "SESSIONS", 2, 5));
    try {
      held(couple, couple.first());
      held(couple, couple.first());
      held(couple, couple.first(), couple.second());
      assertThat(find(couple, "HARK")).isEmpty();

      held(couple, couple.first(), couple.second());
      assertThat(clients(due(couple, "HARK"))).containsExactly(couple.first(), couple.second());
    } finally {
      withdraw().expect(204);
    }
  }

  /** A visit of today to which they came. */
  private static void held(Steps.Couple couple, String... came) {
    var visit = Steps.book(THEO, couple, came);
    Steps.letBegin(visit, Duration.ofMinutes(-1));
    THEO.patch("/appointments/" + visit, Map.of("status", "HELD", "attended", List.of(came)))
        .expect(200);
  }

  @Test
  void nothingIsGivenWhereOneOfThemCannotBe() {
    var couple = Steps.openCouple(THEO);

    give(couple, INTAKE, "RDAS").expectProblem(409);
    assertThat(give(couple).expectProblem(400).wrongFields()).containsExactly("instruments");
    assertThat(given(couple, INTAKE)).isEmpty();
  }

  @Test
  void aClinicsOwnHoldsFromNowOnForItAloneAndWhatWasGivenStaysGiven() {
    var couple = Steps.openCouple(THEO);
    give(couple, INTAKE).expect(204);
    var ours = ADA.get("/protocol").expect(200).json();
    assertThat(ours.path("version").isNull()).isTrue();

    var version = set("Our lead", SCREENING, line("RDAS", "INTAKE", null, 3));
    try {
      assertThat(set("Our lead", SCREENING, line("RDAS", "INTAKE", null, 3))).isEqualTo(version);
      var own = THEO.get("/protocol").expect(200).json();
      assertThat(own.path("reason").asText()).isEqualTo("Our lead");
      assertThat(keys(own.path("added"))).containsExactly("RDAS");
      assertThat(keys(own.path("left"))).contains("HARK", "CSI-16");
      assertThat(NORA.get("/protocol").expect(200).json()).isEqualTo(ours);

      assertThat(clients(due(couple, "RDAS"))).containsExactly(couple.first(), couple.second());
      assertThat(find(couple, "HARK")).isEmpty();
      assertThat(given(couple, INTAKE)).hasSize(2);
    } finally {
      withdraw().expect(204);
    }
    assertThat(ADA.get("/protocol").expect(200).json()).isEqualTo(ours);
    assertThat(withdraw().expectProblem(409).text()).contains("not-own");
  }

  @Test
  void whatIsAskedInPersonWaitsForTheClinicianAloneUntilItIsEnteredForBoth() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var shown = List.of(screenings(ERIN), screenings(FINN));
    set("In person", SCREENING, inPerson(line("HARK", "INTERVAL", 7, 0)));
    try {
      var fresh = Steps.openCouple(THEO);
      assertThat(waits(fresh)).as("not due before the interval").isFalse();
      set("In person", SCREENING, inPerson(line("HARK", "INTAKE", null, 3)));

      var due = due(fresh, "HARK");
      assertThat(due.path("how").asText()).isEqualTo("IN_PERSON");
      assertThat(due.path("online").asBoolean()).isFalse();
      assertThat(clients(due)).containsExactly(fresh.first(), fresh.second());
      assertThat(waits(fresh)).isTrue();
      assertThat(give(fresh, "HARK").expectProblem(409).text()).contains("in-person");
      assertThat(given(fresh, "HARK")).isEmpty();

      goThrough(fresh, fresh.first());
      assertThat(clients(due(fresh, "HARK"))).containsExactly(fresh.second());
      assertThat(waits(fresh)).isTrue();
      goThrough(fresh, fresh.second());
      assertThat(find(fresh, "HARK")).isEmpty();
      assertThat(waits(fresh)).isFalse();

      goThrough(couple, couple.first());
      assertThat(List.of(screenings(ERIN), screenings(FINN))).isEqualTo(shown);
    } finally {
      withdraw().expect(204);
    }
  }

  private static void goThrough(Steps.Couple couple, String client) {
    THEO.post(
            couple.path() + "/screening-entries",
            Map.of(
                "clientId",
                client,
                "instrument",
                "HARK",
                "administeredOn",
                Steps.today().toString(),
                "total",
                0))
        .expect(201);
  }

  /** Whether something to go through in person is in the list of what waits. */
  private static boolean waits(Steps.Couple couple) {
    return THEO.get("/due-reviews").expect(200).items().stream()
        .filter(r -> r.path("kind").asText().equals("IN_PERSON"))
        .anyMatch(r -> r.path("caseId").asText().equals(couple.caseId()));
  }

  private static String screenings(Caller client) {
    return client.get("/my/screenings").expect(200).text();
  }

  private static Map<String, Object> inPerson(Map<String, Object> line) {
    line.put("how", "IN_PERSON");
    return line;
  }

  @Test
  void whatIsWrongIsNamedByLineAndField() {
    var online = line("DANGER_INDICATORS", "CHANGE", null, null);
    online.put("how", "ONLINE");
    assertThat(put("Any", SCREENING, online).expectProblem(400).wrongFields())
        .containsExactly("lines[1].how");
    assertThat(
            put("", SCREENING, line("NOTHING", "SESSIONS", 0, 100))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("lines[1].instrument", "lines[1].count", "lines[1].within");
    assertThat(put(" ", SCREENING).expectProblem(400).wrongFields()).containsExactly("reason");
    assertThat(put("Any", line("HARK", "CHANGE", null, null)).expectProblem(400).wrongFields())
        .containsExactly("lines[1].instrument");
  }

  private static int set(String reason, Map<?, ?>... lines) {
    return put(reason, lines).expect(200).json().path("version").asInt();
  }

  private static Answer put(String reason, Map<?, ?>... lines) {
    return ADA.put("/protocol", Map.of("lines", List.of(lines), "reason", reason));
  }

  private static Answer withdraw() {
    return ADA.send("DELETE", "/protocol", noBody());
  }

  private static Map<String, Object> line(
      String instrument, String when, Integer count, Integer within) {
    var line = new HashMap<String, Object>(Map.of("instrument", instrument, "when", when));
    Optional.ofNullable(count).ifPresent(c -> line.put("count", c));
    Optional.ofNullable(within).ifPresent(w -> line.put("within", w));
    return line;
  }

  private static Answer give(Steps.Couple couple, String... instruments) {
    return THEO.post(
        couple.path() + "/protocol/screenings", Map.of("instruments", List.of(instruments)));
  }

  private static JsonNode protocol(Steps.Couple couple) {
    return THEO.get(couple.path() + "/protocol").expect(200).json();
  }

  private static Optional<JsonNode> find(Steps.Couple couple, String instrument) {
    return stream(protocol(couple).path("toGive"))
        .filter(g -> g.path("instrument").asText().equals(instrument))
        .findFirst();
  }

  private static JsonNode due(Steps.Couple couple, String instrument) {
    return find(couple, instrument).orElseThrow();
  }

  private static List<String> clients(JsonNode toGive) {
    return stream(toGive.path("clients")).map(JsonNode::asText).toList();
  }

  private static List<String> keys(JsonNode lines) {
    return stream(lines).map(l -> l.path("instrument").asText()).toList();
  }

  private static List<String> given(Steps.Couple couple, String instrument) {
    return THEO.get(couple.path() + "/screenings").expect(200).items().stream()
        .filter(s -> s.path("instrument").asText().equals(instrument))
        .map(s -> s.path("clientId").asText())
        .toList();
  }
}
