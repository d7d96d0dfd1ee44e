package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
