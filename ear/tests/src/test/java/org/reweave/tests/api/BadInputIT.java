package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.tests.api.Steps.Couple;

/** What cannot be taken is refused by name, and nothing is changed. */
class BadInputIT {
  private static Couple couple;

  @BeforeAll
  static void openACase() {
    couple = Steps.openCouple(THEO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "clients"})
  void whatACaseNeedsIsNamed(String field) {
    var body = new HashMap<String, Object>();
    body.put("type", "INDIVIDUAL");
    body.put("clients", List.of(Map.of("givenName", "Kit", "familyName", "Low")));
    body.remove(field);

    assertThat(THEO.post("/cases", body).expectProblem(400).wrongFields()).contains(field);
  }

  @Test
  void aCoupleIsTwoPeopleWithNames() {
    var one =
        Map.of("type", "COUPLE", "clients", List.of(Map.of("givenName", "", "familyName", "Low")));

    assertThat(THEO.post("/cases", one).expectProblem(400).wrongFields())
        .contains("clients", "clients[0].givenName");
  }

  @Test
  void anAnswerThatIsNoOptionAndAQuestionThatIsNoneAreRefusedTogether() {
    var demo = Steps.demoCouple(THEO, "Erin", "Finn");
    var id = Steps.assign(THEO, demo, demo.first(), INTAKE);
    var answers = Map.of("RED_FLAG_4A", "sometimes-not", "NO_SUCH_ITEM", "yes");

    var refused =
        ERIN.put("/my/screenings/" + id + "/answers", Map.of("answers", answers))
            .expectProblem(400);

    assertThat(refused.wrongFields())
        .containsExactlyInAnyOrder("answers.RED_FLAG_4A", "answers.NO_SUCH_ITEM");
    assertThat(ERIN.get("/my/screenings/" + id).expect(200).json().path("answers")).isEmpty();
  }

  @Test
  void aRequiredAnswerThatIsMissingIsNamedAndNothingIsSent() {
    var demo = Steps.demoCouple(THEO, "Erin", "Finn");
    var id = Steps.assign(THEO, demo, demo.first(), INTAKE);
    var answers = new HashMap<>(Steps.calmAnswers());
    answers.remove("RED_FLAG_4A");
    ERIN.put("/my/screenings/" + id + "/answers", Map.of("answers", answers)).expect(204);

    assertThat(ERIN.post("/my/screenings/" + id + "/submission").expectProblem(400).wrongFields())
        .containsExactly("answers.RED_FLAG_4A");
    assertThat(ERIN.get("/my/screenings/" + id).expect(200).field("status"))
        .isNotEqualTo("SUBMITTED");
  }

  @Test
  void aPaperFormOfTomorrowIsRefused() {
    var body =
        Map.of(
            "clientId",
            couple.first(),
            "instrument",
            "PHQ-9",
            "administeredOn",
            today().plusDays(2).toString(),
            "total",
            4);

    assertThat(
            THEO.post(couple.path() + "/screening-entries", body).expectProblem(400).wrongFields())
        .containsExactly("administeredOn");
  }

  @Test
  void aPaperFormMayBeOlderThanTheCase() {
    var body =
        Map.of(
            "clientId",
            couple.first(),
            "instrument",
            "PHQ-9",
            "administeredOn",
            today().minusYears(1).toString(),
            "total",
            4);

    THEO.post(couple.path() + "/screening-entries", body).expect(201);
  }

  @Test
  void homeworkCannotBeDueInThePastNorGoToSomebodyElse() {
    var sheet = Steps.worksheet();
    var past =
        Map.of(
            "worksheet",
            sheet,
            "assignee",
            couple.first(),
            "dueOn",
            today().minusDays(2).toString());
    var stranger =
        Map.of(
            "worksheet",
            sheet,
            "assignee",
            Steps.openCouple(TARA).first(),
            "dueOn",
            today().plusDays(2).toString());

    assertThat(THEO.post(couple.path() + "/homework", past).expectProblem(400).wrongFields())
        .containsExactly("dueOn");
    assertThat(THEO.post(couple.path() + "/homework", stranger).status()).isIn(400, 404);
  }

  @Test
  void aQuestionnaireWithoutWordingIsNotGivenOut() {
    THEO.post(
            couple.path() + "/screenings",
            Map.of("clientId", couple.first(), "instrument", "PHQ-9"))
        .expectProblem(409);
  }

  @Test
  void somebodyElsesClientIsNotThere() {
    var theirs = Steps.openCouple(TARA).first();

    THEO.post(couple.path() + "/screenings", Map.of("clientId", theirs, "instrument", INTAKE))
        .expectProblem(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "5", "\"good\"", "2.5", "null"})
  void aQualityOutsideOfItsScaleIsNamed(String quality) {
    var demo = Steps.demoCouple(THEO, "Erin", "Finn");
    Steps.assignHomework(THEO, demo, demo.first()).expect(201);
    var mine = ERIN.get("/my/homework").expect(200).items().getFirst();
    var path = "/my/homework/" + mine.path("assignmentId").asText();
    var entry =
        ERIN.post(path + "/entries", Bodies.entry(Steps.worksheet())).expect(201).field("entryId");

    assertThat(
            THEO.post(
                    "/entries/" + entry + "/review", "{\"quality\":" + quality + ",\"text\":\"x\"}")
                .expectProblem(400)
                .wrongFields())
        .containsExactly("quality");
  }

  @Test
  void aNullCharacterInATextIsTheCallersMistake() {
    THEO.post("/caseload/search", "{\"q\":\"a\\u0000b\"}").expectProblem(400);
  }
}
