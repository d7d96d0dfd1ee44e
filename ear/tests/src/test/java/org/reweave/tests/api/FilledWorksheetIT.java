package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.THEO;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A worksheet that is filled in as a PDF and sent back. */
class FilledWorksheetIT {
  private static final String WORKSHEET = "ACCOUNTABILITY_LETTER";
  private static final Map<String, String> LETTER =
      Map.of(
          "what_i_did", "What I wrote in the PDF",
          "choices", "Three of them",
          "effect", "It hurt");

  private static Steps.Couple couple;

  @BeforeAll
  static void findTheCouple() {
    couple = Steps.demoCouple(THEO, "Erin", "Finn");
  }

  @Test
  void isReadIntoADraftAndHandedInWhenItsClientConfirms() {
    var assignment = given(ERIN, couple.first());
    var pdf = ERIN.get(assignment + "/worksheet.pdf").expect(200).bytes();

    var draft = send(ERIN, assignment, filled(pdf)).expect(201);

    assertThat(draft.json().path("fields").path("what_i_did").asText())
        .isEqualTo("What I wrote in the PDF");
    assertThat(THEO.get(couple.path() + "/homework").expect(200).text())
        .doesNotContain("What I wrote in the PDF");
    ERIN.post("/my/entries/" + draft.field("entryId") + "/submission").expect(204);
    assertThat(THEO.get(couple.path() + "/homework").expect(200).text())
        .contains("What I wrote in the PDF");
    ERIN.post("/my/entries/" + draft.field("entryId") + "/submission").expectProblem(409);
  }

  @Test
  void isRefusedForAnyOtherAssignmentThanItsOwn() {
    var own = given(ERIN, couple.first());
    var again = given(ERIN, couple.first());
    var partners = given(FINN, couple.second());
    var sheet = filled(ERIN.get(own + "/worksheet.pdf").expect(200).bytes());

    for (var refused : new Answer[] {send(ERIN, again, sheet), send(FINN, partners, sheet)}) {
      var problem = refused.expectProblem(400);
      assertThat(problem.json().path("errors").path(0).path("code").asText())
          .isEqualTo("other-form");
      assertThat(problem.text()).doesNotContain("What I wrote");
    }
    send(FINN, own, sheet).expectProblem(404);
  }

  @Test
  void isRefusedKindlyWhenDamagedAndKeepsWhatWasTypedBefore() {
    var assignment = given(ERIN, couple.first());
    var pdf = filled(ERIN.get(assignment + "/worksheet.pdf").expect(200).bytes());
    send(ERIN, assignment, pdf).expect(201);

    var cut = Arrays.copyOf(pdf, 40);
    assertThat(send(ERIN, assignment, cut).expectProblem(400).wrongFields())
        .containsExactly("file");
    send(ERIN, assignment, new byte[5_500_000]).expectProblem(413);

    var again = ERIN.get(assignment + "/worksheet.pdf").expect(200).bytes();
    assertThat(send(ERIN, assignment, again).expect(201).text())
        .contains("What I wrote in the PDF");
  }

  private static String given(Caller client, String clientId) {
    THEO.post(
            couple.path() + "/homework",
            Map.of(
                "worksheet",
                WORKSHEET,
                "assignee",
                clientId,
                "dueOn",
                Steps.today().plusWeeks(1).toString()))
        .expect(201);
    var newest = client.get("/my/homework").expect(200).items().getFirst();
    assertThat(newest.path("worksheet").asText()).isEqualTo(WORKSHEET);
    return "/my/homework/" + newest.path("assignmentId").asText();
  }

  private static Answer send(Caller client, String assignment, byte[] file) {
    return client.send(
        "POST",
        assignment + "/filled-worksheet",
        Bodies.upload(file),
        "Content-Type",
        Bodies.MULTIPART);
  }

  private static byte[] filled(byte[] pdf) {
    return FilledPdf.of(pdf, LETTER);
  }
}
