package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;
import org.reweave.tests.api.Steps.Couple;

/**
 * What the page of a case says of its team, of what is not signed, and of what is still planned.
 */
class CasePageIT {
  private static final String ID = "a1000000-0000-4000-8000-0000000000";
  private static final String TARA_ID = ID + "04";
  private static final String THEO_ID = ID + "05";
  private static final String THEO_NAME = "Theo Lindqvist";

  @Test
  void theLeadTakesAColleagueOnAndOffTheTeamAndThePageKeepsSinceWhenAndUntilWhen() {
    var couple = Steps.openCouple(TARA, "Edda", "Falk");
    try (var tara = Visitor.as("tara.therapist");
        var ada = Visitor.as("ada.admin")) {
      openTeam(tara, couple);
      tara.choose("Colleague", THEO_NAME);
      tara.choose("As", "Co-therapist");
      tara.press("Save team");
      tara.sees("The team is changed.");
      var team = tara.part("section", "Case team");
      assertThat(team.locator("dl")).containsText(THEO_NAME + " since");
      THEO.get("/cases/" + couple.caseId()).expect(200);

      openTeam(tara, couple);
      tara.choose(THEO_NAME, "Not on the team");
      tara.press("Save team");
      tara.sees("The team is changed.");
      assertThat(team.getByRole(AriaRole.HEADING))
          .containsText(new String[] {"Case team", "Before"});
      assertThat(team.locator("dl").last()).containsText(THEO_NAME);
      THEO.get("/cases/" + couple.caseId()).expect(404);
      Looks.good(tara.page());

      ada.open("/admin/cases?case=" + couple.caseId());
      ada.sees("Before");
      assertThat(ada.part("section", "Case team").locator("dl").last()).containsText(THEO_NAME);
      Looks.good(ada.page());
    }
  }

  @Test
  void whoIsKeptOffACaseIsRefusedAtTheFieldAndWhatSomebodyElseChangedIsNotOverwritten() {
    var couple = Steps.openCouple(TARA, "Griet", "Hanno");
    ADA.put("/cases/" + couple.caseId() + "/kept-off/" + THEO_ID, Map.of()).expect(204);
    try (var tara = Visitor.as("tara.therapist")) {
      openTeam(tara, couple);
      tara.choose("Colleague", THEO_NAME);
      tara.press("Save team");
      tara.isToldAt("add", THEO_ID);
      tara.sees("This colleague cannot be on this team.");
      Looks.good(tara.page());

      openTeam(tara, couple);
      changeElsewhere(couple);
      tara.press("Save team");
      tara.sees("Somebody changed this in the meantime.");
    }
  }

  @Test
  void ofCutOffsThatDifferBySexTheClientsOwnIsMarkedForThoseWhoTreatAlone() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    Steps.tell(ERIN, "sex", "female");
    var answers = Map.of("AUDITC_1", "1", "AUDITC_2", "1", "AUDITC_3", "1");
    var entered = Steps.enter(THEO, couple, couple.first(), "AUDIT-C", answers).expect(201);
    var page =
        "/staff/answers?case=" + couple.caseId() + "&screening=" + entered.field("screeningId");
    try (var theo = Visitor.as("theo.therapist");
        var sam = Visitor.as("sam.supervisor")) {
      theo.open(page);
      assertThat(theo.part("li", "The one for Erin")).hasCount(1);
      assertThat(theo.part("li", "The one for Erin")).containsText("3 or more");
      Looks.good(theo.page());

      sam.open(page);
      assertThat(sam.part("section", "Cut-offs").locator("li")).hasCount(2);
      sam.seesNothingOf("The one for");
    }
  }

  private static void changeElsewhere(Couple couple) {
    var path = "/cases/" + couple.caseId();
    var etag = TARA.get(path).expect(200).header("ETag");
    var alone = Map.of("members", List.of(Map.of("staffId", TARA_ID, "relation", "LEAD")));
    TARA.put(path + "/members", alone, "If-Match", etag).expect(204);
  }

  private static void openTeam(Visitor tara, Couple couple) {
    tara.open("/staff/case?case=" + couple.caseId());
    tara.follow("Change team");
  }

  @Test
  void ownNotesAreWrittenChangedAndDeletedAndWhatCannotBeKeptStaysTyped() {
    var couple = Steps.openCouple(TARA, "Ludmilla", "Meinrad");
    var tooLong = "x".repeat(10_001);
    try (var tara = Visitor.as("tara.therapist");
        var sam = Visitor.as("sam.supervisor")) {
      tara.open("/staff/case?case=" + couple.caseId());
      tara.follow("Open own notes");
      tara.sees("You have written nothing here yet.");
      tara.press("Save the note");
      tara.isToldAt("text", "");
      tara.type("Note", "What was not said.");
      tara.press("Save the note");
      tara.sees("The note is saved.");
      Looks.good(tara.page());

      var note = tara.part("li", "What was not said.");
      note.getByText("Change").first().click();
      // A browser types no more than fits; whoever sends more reads why it was not kept.
      note.locator("textarea").evaluate("(area, text) => { area.value = text }", tooLong);
      tara.press("Save the change");
      tara.sees("Use 10,000 characters at most.");
      assertThat(note.locator("textarea")).hasValue(tooLong);
      note.locator("textarea").fill("What was said late.");
      tara.press("Save the change");
      tara.sees("The note is changed.");
      tara.sees("What was said late.");

      sam.open("/staff/notes?case=" + couple.caseId());
      sam.sees("You have written nothing here yet.");
      sam.seesNothingOf("What was said late.");

      tara.part("li", "What was said late.").getByText("Delete").first().click();
      Looks.good(tara.page());
      tara.press("Delete this note");
      tara.sees("The note is deleted.");
      tara.seesNothingOf("What was said late.");
    }
  }

  @Test
  void theRestOfATeamSeesWhoIsOnItAndCannotChangeIt() {
    var couple = Steps.openCouple(TARA, "Ilka", "Jobst");
    try (var sam = Visitor.as("sam.supervisor")) {
      sam.open("/staff/case?case=" + couple.caseId());
      assertThat(sam.link("Change team")).hasCount(0);
      sam.open("/staff/team?case=" + couple.caseId());
      sam.sees("Tara Okafor");
      assertThat(sam.button("Save team")).hasCount(0);
    }
  }

  @Test
  void whoHasNotSignedIsNamedBesideEachVisitAndWhenItIsHeld() {
    var couple = Steps.openCouple(TARA, "Gitta", "Henk");
    var visit = Steps.book(TARA, couple, couple.first());
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/case?case=" + couple.caseId());
      tara.sees("Agreement not signed by Gitta, Henk.");
      assertThat(tara.part("li", "50 min")).containsText("Agreement not signed by Gitta.");
      Looks.good(tara.page());

      Steps.letBegin(visit, Duration.ofHours(-1));
      tara.open("/staff/case?case=" + couple.caseId());
      tara.press("Held");
      tara.sees("The visit is noted. An agreement is not signed by everybody who came.");
    }
  }

  @Test
  void whoHasSignedEverythingIsNotNamed() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    Steps.signAll(ERIN);
    try (var theo = Visitor.as("theo.therapist")) {
      theo.open("/staff/case?case=" + couple.caseId());
      theo.seesNothingOf("Agreement not signed by Erin");
    }
  }

  @Test
  void whatIsStillPlannedForBothOfACoupleThatPartedIsListedAndTakenBackAtOnce() {
    var couple = Steps.clearedCouple(TARA, "Kunz", "Lale");
    Steps.book(TARA, couple, couple.first(), couple.second());
    Steps.assignHomework(TARA, couple, "BOTH").expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      var planned = tara.part("section", "Still planned for both");
      tara.open("/staff/case?case=" + couple.caseId());
      assertThat(planned).hasCount(0);

      Steps.separate(TARA, couple);
      tara.open("/staff/case?case=" + couple.caseId());
      assertThat(planned.locator("li")).hasCount(3);
      Looks.good(tara.page());
      tara.press("Take all of this back");
      tara.sees("Nothing is planned for both any more.");
      assertThat(planned).hasCount(0);
      assertThat(tara.part("li", "50 min")).containsText("Cancelled");
    }
  }
}
