package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** What becomes of a case after it was opened. */
class CourseIT {
  private static final String TARA_ID = "a1000000-0000-4000-8000-000000000004";
  private static final String THEO_ID = "a1000000-0000-4000-8000-000000000005";

  @Test
  void aClosedCaseOpenedAgainTakesNewWork() {
    var couple = Steps.openCouple(THEO);
    THEO.post(couple.path() + "/closure", Map.of("closedOn", today().toString())).expect(204);

    assertThat(THEO.post(couple.path() + "/reopening", Map.of("note", " ")).wrongFields())
        .containsExactly("note");
    THEO.post(couple.path() + "/reopening", Map.of("note", "They asked to go on.")).expect(204);

    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    assertThat(turns(THEO, couple)).containsExactly("REOPENED", "CLOSED");
    THEO.post(couple.path() + "/reopening", Map.of("note", "Again")).expectProblem(409);
  }

  @Test
  void nothingNewIsMadeForBothOfACoupleThatHasSeparated() {
    var couple = Steps.openCouple(THEO);
    THEO.post(couple.path() + "/separation", Map.of("separatedOn", today().toString())).expect(204);

    assertThat(joint(THEO.post(couple.path() + "/appointments", both(couple))))
        .contains("separated");
    assertThat(
            joint(
                THEO.post(
                    couple.path() + "/reports",
                    Map.of(
                        "audience",
                        "COUPLE",
                        "from",
                        today().minusMonths(1).toString(),
                        "to",
                        today().toString()))))
        .contains("separated");
    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    THEO.post(couple.path() + "/separation", Map.of("separatedOn", today().toString()))
        .expectProblem(409);
  }

  @Test
  void whatIsPlannedForBothIsTakenBackOnceTheCoupleHasSeparatedAndNothingElse() {
    var couple = Steps.clearedCouple(THEO, "Britta", "Cosmo");
    var joint = Steps.book(THEO, couple, couple.first(), couple.second());
    var alone = Steps.book(THEO, couple, couple.first());
    var past = Steps.book(THEO, couple, couple.first(), couple.second());
    Steps.letBegin(past, Duration.ofDays(-1));
    Steps.assignHomework(THEO, couple, "BOTH").expect(201);
    Steps.assignHomework(THEO, couple, couple.second()).expect(201);
    assertThat(withdraw(couple).expectProblem(409).text()).contains("not-separated");

    Steps.separate(THEO, couple);
    assertThat(Steps.visits(THEO, couple)).containsEntry(joint, "PLANNED");
    withdraw(couple).expect(204);

    assertThat(Steps.visits(THEO, couple))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(joint, "CANCELLED", alone, "PLANNED", past, "PLANNED"));
    assertThat(homework(couple)).containsExactlyInAnyOrder("SKIPPED", "SKIPPED", "ASSIGNED");
    assertThat(PAULA.get("/audit?case=" + couple.caseId() + "&limit=200").expect(200).items())
        .extracting(e -> e.path("action").asText() + ' ' + e.path("objectType").asText())
        .contains("withdraw joint-plans", "end appointment", "skip assignment");
  }

  private static Answer withdraw(Steps.Couple couple) {
    return THEO.send("POST", couple.path() + "/joint-plans/withdrawal", noBody());
  }

  private static List<String> homework(Steps.Couple couple) {
    return THEO.get(couple.path() + "/homework").expect(200).items().stream()
        .map(h -> h.path("status").asText())
        .toList();
  }

  @Test
  void nobodyIsRemindedOfAVisitForBothOfACoupleThatHasSeparated() throws SQLException {
    var couple = Steps.clearedCouple(THEO, "Dagmar", "Emil");
    var joint = Steps.book(THEO, couple, couple.first(), couple.second());
    var alone = Steps.book(THEO, couple, couple.first());
    Steps.separate(THEO, couple);

    Steps.letBegin(joint, Duration.ofHours(20));
    Steps.letBegin(alone, Duration.ofHours(20));

    await().atMost(Duration.ofMinutes(1)).until(() -> reminded(alone) == 1);
    assertThat(reminded(joint)).isZero();
  }

  /** How many of those invited a visit's reminder was due for. */
  private static int reminded(String appointmentId) throws SQLException {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var query =
            database.prepareStatement(
                "select count(reminded_at) from reweave.attendance"
                    + " where appointment_id = ?::uuid")) {
      query.setString(1, appointmentId);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  @Test
  void whoTakesACaseOverLeadsItAtOnceAndReadsTheNoteWhileTheFormerLeadSeesItNoMore() {
    var couple = Steps.openCouple(THEO);

    THEO.post("/caseload/handover", handover(TARA_ID, couple, "Begin with Robin's worries."))
        .expect(204);

    THEO.get(couple.path()).expectProblem(404);
    assertThat(TARA.get(couple.path()).expect(200).json().path("relation").asText())
        .isEqualTo("LEAD");
    assertThat(TARA.get(couple.path() + "/turns").expect(200).text())
        .contains("HANDED_OVER", "Begin with Robin's worries.", "Theo");
  }

  @Test
  void casesAreHandedOverAllOrNone() {
    var mine = Steps.openCouple(THEO);
    var hers = Steps.openCouple(TARA);

    THEO.post(
            "/caseload/handover",
            Map.of("to", TARA_ID, "cases", List.of(note(mine, "Ready"), note(hers, "Not his"))))
        .expectProblem(404);
    assertThat(THEO.post("/caseload/handover", handover(TARA_ID, mine, " ")).wrongFields())
        .containsExactly("cases[0].note");
    assertThat(THEO.post("/caseload/handover", handover(THEO_ID, mine, "Ready")).wrongFields())
        .containsExactly("to");

    assertThat(turns(THEO, mine)).isEmpty();
  }

  private static Map<String, Object> handover(String to, Steps.Couple couple, String note) {
    return Map.of("to", to, "cases", List.of(note(couple, note)));
  }

  private static Map<String, Object> note(Steps.Couple couple, String note) {
    return Map.of("caseId", couple.caseId(), "note", note);
  }

  private static Map<String, Object> both(Steps.Couple couple) {
    return Bodies.appointment(couple.first(), couple.second());
  }

  private static String joint(Answer answer) {
    return answer.expectProblem(409).field("detail");
  }

  private static List<String> turns(Caller caller, Steps.Couple couple) {
    return caller.get(couple.path() + "/turns").expect(200).items().stream()
        .map(t -> t.path("kind").asText())
        .toList();
  }
}
