package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.today;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;
import org.reweave.tests.api.Steps.Couple;

/**
 * What is wrong is said at its field and at the top, everything typed is still there, and nothing
 * was done by halves.
 */
class FormsIT {
  private static Couple couple;

  @BeforeAll
  static void openACase() {
    couple = Steps.openCouple(TARA, "Pia", "Quentin");
  }

  @Test
  void aCoupleNeedsTheNamesOfBoth() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.follow("New case");
      var first = tara.part("fieldset", "First client");
      first.getByLabel("Given name").fill("Rhea");
      first.getByLabel("Family name").fill("Unfinished");
      tara.press("Open the case and invite");

      tara.isToldAt("clients[1].givenName", "");
      tara.isToldAt("clients[1].familyName", "");
      assertThat(first.getByLabel("Given name")).hasValue("Rhea");
      Looks.good(tara.page());
      tara.open("/staff/caseload");
      tara.seesNothingOf("Rhea");
    }
  }

  @Test
  void homeworkIsNotDueInThePast() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/homework?case=" + couple.caseId());
      var yesterday = today().minusDays(2);
      tara.choose("For", "Pia Vale");
      tara.type("Due", yesterday);
      tara.type("A word to the client", "Only a line a day.");
      tara.press("Give");

      tara.isToldAt("dueOn", yesterday.toString());
      assertThat(tara.field("A word to the client")).hasValue("Only a line a day.");
      tara.sees("No homework yet.");
      Looks.good(tara.page());
    }
  }

  @Test
  void aVisitNeedsADayAndSomebodyWhoComes() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/case?case=" + couple.caseId());
      tara.page().getByText("Book a visit").first().click();
      tara.type("Minutes", 45);
      tara.field("Pia Vale").check();
      tara.press("Book a visit");

      tara.isToldAt("day", "");
      assertThat(tara.field("Minutes")).hasValue("45");
      assertThat(tara.field("Pia Vale")).isChecked();

      tara.type("Date", today().plusDays(3));
      tara.field("Pia Vale").uncheck();
      tara.press("Book a visit");
      assertThat(tara.page().locator(".rw-errsum")).isVisible();
      assertThat(tara.field("Date")).hasValue(today().plusDays(3).toString());
      tara.sees("None booked");
      Looks.good(tara.page());
    }
  }

  @Test
  void aDecisionNeedsItsReasonsAndBothScreened() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/case?case=" + couple.caseId());
      tara.follow("Decide on joint work");
      tara.choose("Decision", "Deferred");
      tara.press("Save decision");
      tara.isToldAt("rationale", "");
      assertThat(tara.field("Decision")).hasValue("DEFERRED");

      tara.choose("Decision", "Suitable");
      tara.type("Why", "Both want it.");
      tara.choose("Threat to kill", "No");
      tara.type("Sign with your name", "Tara Therapist");
      tara.press("Save decision");
      assertThat(tara.page().locator(".rw-errsum")).isVisible();
      assertThat(tara.field("Why")).hasValue("Both want it.");
      assertThat(tara.field("Threat to kill")).hasValue("NO");
      tara.sees("None was made yet.");
      Looks.good(tara.page());
    }
  }

  @Test
  void aReportEndsAfterItBegins() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/reports?case=" + couple.caseId());
      tara.type("From", today());
      tara.type("To", today().minusMonths(1));
      tara.press("Make the report");

      assertThat(tara.page().locator(".rw-errsum")).isVisible();
      assertThat(tara.field("From")).hasValue(today().toString());
      tara.sees("No reports yet.");
      Looks.good(tara.page());
    }
  }

  @Test
  void aStepOfAReviewNeedsWords() {
    Steps.enter(TARA, couple, couple.second(), INTAKE, Steps.alarmingAnswers()).expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/safety?case=" + couple.caseId());
      tara.leave(tara.page().locator("tbody a").first());
      tara.press("Acknowledge");

      tara.isToldAt("text", "");
      assertThat(tara.button("Acknowledge")).isVisible();
      Looks.good(tara.page());
    }
  }

  @Test
  void aColleagueNeedsANameAndARole() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.type("Family name", "Nameless");
      ada.field("Therapist").uncheck();
      ada.press("Send invitation");

      ada.isToldAt("givenName", "");
      assertThat(ada.field("Family name")).hasValue("Nameless");
      assertThat(ada.field("Therapist")).not().isChecked();
      assertThat(ada.part("tr", "Nameless")).hasCount(0);
      Looks.good(ada.page());
    }
  }

  @Test
  void aTeamNeedsALead() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.open("/admin/cases?case=" + couple.caseId());
      ada.choose("Tara Okafor", "Not on the team");
      ada.press("Save team");

      assertThat(ada.page().locator(".rw-errsum")).isVisible();
      Looks.good(ada.page());
      ada.open("/admin/cases?case=" + couple.caseId());
      assertThat(ada.field("Tara Okafor")).hasValue("LEAD");
    }
  }

  @Test
  void aQuestionWithoutAnAnswerIsNamedAndTheOthersAreKept() {
    Steps.assign(TARA, Steps.demoCouple(TARA, "Alex", "Blair"), alex(), INTAKE);
    try (var alex = Visitor.as("alex.client")) {
      alex.follow("Start");
      alex.press("I am alone, and this device is mine");
      alex.part("fieldset", "Did somebody push you").getByLabel("Yes").check();
      alex.press("Save and go on");

      assertThat(alex.page().locator("main")).containsText("Part 1 of 9");
      assertThat(alex.page().locator(".rw-errsum a")).hasCount(2);
      assertThat(alex.page().locator(".rw-err")).hasCount(2);
      assertThat(alex.part("fieldset", "Did somebody push you").getByLabel("Yes")).isChecked();
      Looks.good(alex.page());
    }
  }

  private static String alex() {
    return Steps.demoCouple(TARA, "Alex", "Blair").first();
  }

  @Test
  void aFileThatIsNoPdfIsRefusedAtItsField() {
    var pair = Steps.demoCouple(TARA, "Alex", "Blair");
    Steps.assignHomework(TARA, pair, pair.first()).expect(201);
    try (var alex = Visitor.as("alex.client")) {
      alex.follow("Homework");
      alex.leave(alex.page().getByText("Upload PDF").first());
      alex.press("Read it and check");
      alex.isToldAt("file", "");

      alex.attach("The filled-in PDF", "A letter, and no PDF.".getBytes(StandardCharsets.UTF_8));
      alex.press("Read it and check");
      alex.isToldAt("file", "");
      Looks.good(alex.page());
    }
  }

  @Test
  void aPaperFormKeepsWhatWasTypedWhenItsFileIsMissing() {
    var pair = Steps.openCouple(TARA, "Runa", "Sten");
    Steps.assignHomework(TARA, pair, pair.first()).expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/homework?case=" + pair.caseId());
      tara.leave(tara.page().getByText("Enter a paper form"));
      Looks.good(tara.page());
      tara.type("What I did", "I moved the money.");
      tara.press("Read into the form");

      tara.isToldAt("file", "");
      assertThat(tara.field("What I did")).hasValue("I moved the money.");
      Looks.good(tara.page());
    }
  }

  @Test
  void aWorksheetThatIsNotYetFilledInStaysOpen() {
    var pair = Steps.demoCouple(TARA, "Alex", "Blair");
    Steps.assignHomework(TARA, pair, pair.first()).expect(201);
    try (var alex = Visitor.as("alex.client")) {
      alex.follow("Homework");
      alex.leave(alex.page().getByText("Fill in online").first());
      alex.type("What I did", "I was late again.");
      alex.press("Send to your therapist");

      alex.isToldAt("fields.choices", "");
      assertThat(alex.field("What I did")).hasValue("I was late again.");
      Looks.good(alex.page());
      alex.open("/me/homework");
      assertThat(alex.part("section", "To do")).containsText("Accountability letter");
    }
  }

  @Test
  void aWrongPasswordIsSaidOnceForNameAndPassword() {
    try (var stranger = Visitor.stranger()) {
      stranger.open("/home");
      stranger.page().locator("#username").fill("tara.therapist");
      stranger.page().locator("#password").fill("not this one");
      stranger.leave(stranger.page().locator("#kc-login"));
      assertThat(stranger.page().locator("#username")).hasValue("tara.therapist");
      assertThat(stranger.page().getByText("Login name and password do not match.")).hasCount(1);
    }
  }
}
