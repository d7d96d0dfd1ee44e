package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** Who opens a case in an emergency, what they see then, for how long, and who is told. */
class EmergencyIT {
  private static final String WHY = "Her sister called: she has not been seen since noon.";
  private static final String TARA_ID = "a1000000-0000-4000-8000-000000000004";
  private static final String SAM_ID = "a1000000-0000-4000-8000-000000000003";

  private SignedInAt justNow;
  private Caller tara;

  @BeforeEach
  void signIn() {
    justNow = SignedInAt.now();
    tara = justNow.as("tara.therapist");
  }

  @AfterEach
  void close() {
    justNow.close();
  }

  @Test
  void aSignInThatIsOldOrDoesNotSayOpensAndFindsNothing() throws Exception {
    var couple = Steps.openCouple(THEO, "Ottilie", "Anselm");
    try (var before = new SignedInAt(Duration.ofMinutes(6))) {
      for (var caller : List.of(TARA, before.as("tara.therapist"))) {
        assertThat(
                caller
                    .post("/emergencies/search", Map.of("q", "Ottilie"))
                    .expectProblem(409)
                    .text())
            .contains("sign-in-again")
            .doesNotContain("Ottilie");
        caller.post("/emergencies", emergency(couple)).expectProblem(409);
      }
    }
    TARA.get(couple.path()).expectProblem(404);
  }

  @Test
  void eachOpeningTakesASignInOfItsOwn() {
    var couple = Steps.openCouple(THEO, "Rosalinde", "Siegmund");
    var other = Steps.openCouple(THEO, "Roswitha", "Severin");
    var id = open(couple);

    assertThat(tara.post("/emergencies", emergency(other)).expectProblem(409).text())
        .contains("sign-in-again");
    assertThat(tara.post("/emergencies/search", Map.of("q", "Roswitha")).expectProblem(409).text())
        .contains("sign-in-again");
    tara.post("/emergencies/" + id + "/end").expect(204);
    tara.post("/emergencies", emergency(other)).expectProblem(409);
    tara.get(other.path()).expectProblem(404);
  }

  @Test
  void anOpeningThatIsSentTwiceIsOne() {
    var couple = Steps.openCouple(THEO, "Theodora", "Ulrich");
    var key = UUID.randomUUID().toString();
    var first = tara.post("/emergencies", emergency(couple), "Idempotency-Key", key).expect(201);
    var again = tara.post("/emergencies", emergency(couple), "Idempotency-Key", key).expect(201);

    assertThat(again.field("emergencyId")).isEqualTo(first.field("emergencyId"));
    assertThat(THEO.get(couple.path() + "/emergencies").expect(200).items()).hasSize(1);
  }

  @Test
  void onlyWhoWasNamedBeforehandFindsOrOpensAnything() {
    var couple = Steps.openCouple(THEO, "Ulrike", "Anders");
    var sam = justNow.as("sam.supervisor");
    sam.post("/emergencies/search", Map.of("q", "Ulrike")).expectProblem(403);
    sam.post("/emergencies", emergency(couple)).expectProblem(403);
    justNow.as("alex.client").post("/emergencies", emergency(couple)).expectProblem(403);
    justNow.as("ada.admin").post("/emergencies", emergency(couple)).expectProblem(403);
    justNow.as("nora.therapist").post("/emergencies", emergency(couple)).expectProblem(403);
  }

  @Test
  void aCaseIsFoundByAClientsNameAndNothingElseIsShownOfIt() {
    var couple = Steps.openCouple(THEO, "Wilhelmine", "Xaver");
    var found = tara.post("/emergencies/search", Map.of("q", "wilhelm")).expect(200).items();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().path("caseId").asText()).isEqualTo(couple.caseId());
    assertThat(found.getFirst().path("names").toString()).contains("Wilhelmine Vale", "Xaver Vale");
    assertThat(found.getFirst().size()).isEqualTo(3);
    assertThat(tara.post("/emergencies/search", Map.of("q", "Gray")).expect(200).items())
        .as("of another clinic")
        .isEmpty();
    assertThat(tara.post("/emergencies/search", Map.of("q", "Casey")).expect(200).items())
        .as("her own")
        .isEmpty();
    assertThat(tara.post("/emergencies/search", Map.of("q", "Wi")).expectProblem(400).wrongFields())
        .containsExactly("q");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(
            tara.post("/emergencies", Map.of("text", "Too short."))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("caseId", "reason", "text");
    tara.post(
            "/emergencies",
            Map.of("caseId", UUID.randomUUID().toString(), "reason", "MEDICAL", "text", WHY))
        .expectProblem(404);
  }

  @Test
  void whatIsKnownOfDangerIsReadAndNothingElseAndNothingIsWritten() {
    var couple = Steps.openCouple(THEO, "Yolanda", "Zeno");
    var screening = Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("0", "1"));
    screening.expect(201);
    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    var report = THEO.post(couple.path() + "/reports", Bodies.report(couple)).expect(201);
    var flag = Steps.flags(THEO, couple).getFirst().path("flagId").asText();
    var other = Steps.openCouple(THEO);
    var id = open(couple);

    var seen = tara.get(couple.path()).expect(200).json();
    assertThat(seen.path("relation").asText()).isEqualTo("EMERGENCY");
    assertThat(seen.path("counts").path("openFlags").asInt()).isPositive();
    assertThat(seen.path("emergency").path("emergencyId").asText()).isEqualTo(id);
    assertThat(tara.get(couple.path() + "/screenings").expect(200).items()).hasSize(1);
    assertThat(Steps.flags(tara, couple)).isNotEmpty();
    assertThat(tara.get("/red-flags/" + flag).expect(200).json().path("evidence")).isNotEmpty();
    assertThat(tara.get(couple.path() + "/safe-contacts").expect(200).items()).hasSize(2);
    tara.get(couple.path() + "/appointments").expect(200);
    tara.get(couple.path() + "/turns").expect(200);

    for (var shut :
        List.of(
            "homework",
            "progress",
            "reports",
            "consents",
            "releases",
            "profiles",
            "protocol",
            "psychotherapy-notes")) {
      tara.get(couple.path() + '/' + shut).expectProblem(404);
    }
    tara.get("/reports/" + report.field("reportId") + ".pdf").expectProblem(404);
    tara.get(couple.path() + "/emergencies").expectProblem(404);
    tara.get(other.path()).expectProblem(404);
    tara.post("/red-flags/" + flag + "/acknowledgement", Map.of("text", "Seen."))
        .expectProblem(404);
    Steps.enter(tara, couple, couple.first(), "PHQ-9", Steps.phq9("0", "0")).expectProblem(404);
    tara.post(couple.path() + "/closure", Map.of("closedOn", Steps.today().toString()))
        .expectProblem(404);
    assertThat(tara.post("/caseload/search", Map.of("q", "Yolanda")).expect(200).items())
        .as("her own caseload stays hers")
        .isEmpty();
  }

  @Test
  void eachReadIsMarkedInTheTrailAndTheLeadAndThePrivacyOfficerAreTold() {
    var couple = Steps.openCouple(THEO, "Beate", "Clemens");
    var mails = mailsTo("theo.therapist@clinic.example");
    var toPaula = mailsTo("paula.privacy@clinic.example");
    open(couple);
    tara.get(couple.path() + "/red-flags").expect(200);
    THEO.get(couple.path()).expect(200);

    var trail = PAULA.get("/audit?case=" + couple.caseId() + "&limit=200").expect(200).items();
    assertThat(trail)
        .filteredOn(e -> e.path("actor").asText().equals(TARA_ID))
        .hasSizeGreaterThan(1)
        .allSatisfy(e -> assertThat(e.path("purpose").asText()).isEqualTo("EMERGENCY"));
    assertThat(trail)
        .filteredOn(e -> !e.path("actor").asText().equals(TARA_ID))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.path("purpose").isNull()).isTrue());
    var told = THEO.get(couple.path() + "/emergencies").expect(200).items();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().path("reader").asText()).isEqualTo("Tara Okafor");
    assertThat(told.getFirst().path("text").asText()).isEqualTo(WHY);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                mailsTo("theo.therapist@clinic.example") > mails
                    && mailsTo("paula.privacy@clinic.example") > toPaula);
    assertThat(Running.stack().mail())
        .noneMatch(m -> m.text().contains("Beate") || m.text().contains("sister"));
  }

  @Test
  void itIsOverAtTheNextRequestAfterAnHour() throws SQLException {
    var couple = Steps.openCouple(THEO, "Dorothea", "Emil");
    var id = open(couple);
    tara.get(couple.path()).expect(200);
    tara.post("/emergencies", emergency(couple)).expectProblem(409);

    earlier(id, "1 hour");

    tara.get(couple.path()).expectProblem(404);
    tara.get(couple.path() + "/red-flags").expectProblem(404);
    tara.get(couple.path() + "/safe-contacts").expectProblem(404);
    tara.post("/emergencies/" + id + "/end").expectProblem(409);
  }

  @Test
  void whoOpenedItEndsItAndNobodyElse() {
    var couple = Steps.openCouple(THEO, "Friederike", "Gustav");
    var id = open(couple);

    THEO.post("/emergencies/" + id + "/end").expectProblem(404);
    tara.post("/emergencies/" + id + "/end").expect(204);

    tara.get(couple.path()).expectProblem(404);
  }

  @Test
  void whoIsTakenOffTheListLosesWhatIsOpen() throws SQLException {
    var couple = Steps.openCouple(THEO, "Hedwig", "Ignaz");
    open(couple);
    try {
      PAULA.send("DELETE", "/emergency-readers/" + TARA_ID, noBody()).expect(204);
      tara.get(couple.path()).expectProblem(404);
      tara.post("/emergencies/search", Map.of("q", "Hedwig")).expectProblem(403);
    } finally {
      PAULA.put("/emergency-readers/" + TARA_ID, Map.of()).expect(204);
      aDayPasses();
    }
  }

  @Test
  void whoIsNamedMayOpenCasesADayLaterAndOthersAreToldAtOnce() throws SQLException {
    var couple = Steps.openCouple(THEO, "Leonore", "Magnus");
    PAULA.send("DELETE", "/emergency-readers/" + TARA_ID, noBody()).expect(204);
    var mails = mailsTo("sam.supervisor@clinic.example");
    PAULA.put("/emergency-readers/" + TARA_ID, Map.of()).expect(204);
    try {
      tara.post("/emergencies/search", Map.of("q", "Leonore")).expectProblem(403);
      tara.post("/emergencies", emergency(couple)).expectProblem(403);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> mailsTo("sam.supervisor@clinic.example") > mails);
    } finally {
      aDayPasses();
    }
    open(couple);
  }

  private static void aDayPasses() throws SQLException {
    try (var connection = superuser();
        var update = connection.createStatement()) {
      update.executeUpdate("update emergency_reader set named_at = named_at - interval '1 day'");
    }
  }

  @Test
  void aPrivacyOfficerNamesCliniciansAndNeverThemselves() {
    var self = "a1000000-0000-4000-8000-000000000002";
    assertThat(PAULA.put("/emergency-readers/" + self, Map.of()).expectProblem(409).text())
        .contains("self");
    for (var nobody : List.of("01", "11", "06")) {
      PAULA
          .put("/emergency-readers/a1000000-0000-4000-8000-0000000000" + nobody, Map.of())
          .expectProblem(400);
    }
    PAULA.put("/emergency-readers/" + TARA_ID, Map.of()).expectProblem(409);
    ADA.put("/emergency-readers/" + SAM_ID, Map.of()).expectProblem(403);
  }

  @Test
  void aReviewIsKeptOnceAndAnOverdueOneIsBroughtToTheClinicsLead() throws SQLException {
    var couple = Steps.openCouple(THEO, "Josefine", "Konrad");
    var number = THEO.get(couple.path()).expect(200).json().path("number").asLong();
    var id = open(couple);
    assertThat(waiting(id).path("overdue").asBoolean()).isFalse();
    assertThat(overdueFor(SAM_ID)).doesNotContain(number);

    earlier(id, "72 hours");
    await().atMost(Duration.ofSeconds(100)).until(() -> overdueFor(SAM_ID).contains(number));
    assertThat(overdueFor(TARA_ID)).isEmpty();
    assertThat(waiting(id).path("overdue").asBoolean()).isTrue();

    var path = "/emergency-reviews/" + id;
    assertThat(PAULA.put(path, Map.of()).expectProblem(400).wrongFields())
        .containsExactly("finding", "text");
    PAULA.put(path, Map.of("finding", "JUSTIFIED", "text", "The sister was right.")).expect(204);
    PAULA.put(path, Map.of("finding", "NOT_JUSTIFIED", "text", "No.")).expectProblem(409);

    assertThat(waiting(id).path("finding").asText()).isEqualTo("JUSTIFIED");
    assertThat(overdueFor(SAM_ID)).doesNotContain(number);
  }

  @Test
  void theListOfReviewsGoesOnFromPageToPageWhatWaitsFirst() throws SQLException {
    var couple = Steps.openCouple(THEO, "Notburga", "Ortwin");
    var reviewed = new ArrayList<String>();
    for (int n = 0; n < 2; n++) {
      var id = open(couple);
      tara.post("/emergencies/" + id + "/end").expect(204);
      PAULA
          .put("/emergency-reviews/" + id, Map.of("finding", "JUSTIFIED", "text", "Needed."))
          .expect(204);
      reviewed.addFirst(id);
      signInAnew();
    }
    var waiting = open(couple);

    var all = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = PAULA.get("/emergency-reviews?limit=1&cursor=" + next).expect(200);
      assertThat(page.items()).hasSize(1);
      all.addAll(page.items());
      next = page.json().path("next").asText("");
    } while (!next.isEmpty());

    assertThat(all)
        .isEqualTo(PAULA.get("/emergency-reviews?limit=200").expect(200).items())
        .extracting(e -> e.path("emergencyId").asText())
        .doesNotHaveDuplicates()
        .containsSubsequence(waiting, reviewed.getFirst(), reviewed.getLast());
    for (var cursor : List.of("nonsense", all.getFirst().path("emergencyId").asText())) {
      assertThat(PAULA.get("/emergency-reviews?cursor=" + cursor).expectProblem(400).wrongFields())
          .containsExactly("cursor");
    }
  }

  private void signInAnew() {
    justNow.close();
    signIn();
  }

  private static Map<String, Object> emergency(Steps.Couple couple) {
    return Map.of("caseId", couple.caseId(), "reason", "DANGER_TO_SELF", "text", WHY);
  }

  private String open(Steps.Couple couple) {
    return tara.post("/emergencies", emergency(couple)).expect(201).field("emergencyId");
  }

  /** The access in the privacy officer's list. */
  private static JsonNode waiting(String id) {
    return PAULA.get("/emergency-reviews?limit=200").expect(200).items().stream()
        .filter(e -> e.path("emergencyId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long mailsTo(String address) {
    return Running.stack().mail().stream().filter(m -> m.to().equals(address)).count();
  }

  /** Lets time pass for one access: what no clock of the tests can do for the database's. */
  private static void earlier(String id, String time) throws SQLException {
    try (var connection = superuser();
        var update =
            connection.prepareStatement(
                """
                update emergency_access set opened_at = opened_at - cast(? as interval),
                  ends_at = ends_at - cast(? as interval),
                  review_by = review_by - cast(? as interval) where id = ?\
                """)) {
      for (int i = 1; i <= 3; i++) {
        update.setString(i, time);
      }
      update.setObject(4, UUID.fromString(id));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  /** The cases of which somebody is told, as the clinic's lead, that a review is overdue. */
  private static List<Long> overdueFor(String person) throws SQLException {
    try (var connection = superuser()) {
      connection.setAutoCommit(false);
      try (var enter = connection.prepareStatement("select enter(?)");
          var query = connection.prepareStatement("select number from overdue_emergencies()")) {
        enter.setObject(1, UUID.fromString(person));
        enter.executeQuery().close();
        var numbers = new ArrayList<Long>();
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            numbers.add(rows.getLong(1));
          }
        }
        return numbers;
      }
    }
  }

  private static Connection superuser() throws SQLException {
    var stack = Running.stack();
    var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    connection.setSchema("reweave");
    return connection;
  }
}
