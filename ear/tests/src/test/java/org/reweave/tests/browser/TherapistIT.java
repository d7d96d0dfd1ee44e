package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.today;
import static org.reweave.tests.browser.Visitor.saying;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;

/** What a therapist does. */
class TherapistIT {
  private static final String LETTER = "Accountability letter";
  private static final String INTAKE_TITLE = "About you and how safe you feel";

  @Test
  void theLeadChoosesWhatBecomesOfWhatIsSaidAlone() {
    var couple = Steps.openCouple(TARA, "Ariel", "Remy");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/case?case=" + couple.caseId());
      tara.follow("Consent");
      tara.sees("No rule yet.");
      tara.page().getByText("Choose a rule").click();
      tara.choose("The rule", "Limited: kept, unless it makes the joint work untrue");
      tara.press("Ask for signatures");
      tara.sees("The rule is chosen.");
      tara.sees("Not in force yet: somebody has not signed it.");
      assertThat(tara.part("section", "Ariel").first()).containsText("with a few secrets kept");
      Looks.good(tara.page());
    }
  }

  @Test
  void theCaseloadIsOrderedFilteredAndSearched() {
    try (var tara = Visitor.as("tara.therapist")) {
      var names = tara.page().locator("tbody th a");
      assertThat(tara.page()).hasTitle("Caseload · Reweave");
      assertThat(names.filter(saying("Alex & Blair"))).isVisible();

      tara.choose("Order", "By name");
      tara.press("Apply");
      assertThat(names.allInnerTexts()).isSorted().contains("Alex & Blair", "Casey & Drew");

      tara.choose("Risk", "HIGH");
      tara.press("Apply");
      assertThat(names.allInnerTexts()).doesNotContain("Casey & Drew");
      assertThat(tara.field("Order")).hasValue("TITLE");

      tara.follow("Clear");
      tara.type("Search", "drew");
      tara.press("Search");
      assertThat(names).hasText(new String[] {"Casey & Drew"});
      assertThat(tara.page().url()).doesNotContain("drew");
    }
  }

  @Test
  void aNewCoupleIsOpenedAndEachPartnerIsInvitedByAMailOfTheirOwn() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.follow("New case");
      fill(tara, "First client", "Imre", "imre@example.org");
      fill(tara, "Second client", "Jori", "jori@example.org");
      tara.press("Open the case and invite");
      tara.sees("The case is open.");
      tara.follow("Imre & Jori");
      var toImre = Invitation.to("imre@example.org", tara.page());
      var toJori = Invitation.to("jori@example.org", tara.page());

      assertThat(toImre.text()).doesNotContain("Imre", "Jori", "couple");
      assertThat(toJori.login()).isNotEqualTo(toImre.login());
      try (var imre = Visitor.stranger()) {
        toImre.accept(imre, "a quiet place of my own");
        imre.sees("Agreement on treatment");
      }
      tara.waitsUntil(tara.part("li", "Imre Kovacs").first(), "Active");
      tara.waitsUntil(tara.part("li", "Jori Kovacs").first(), "Invited");
    }
  }

  private static void fill(Visitor tara, String who, String givenName, String email) {
    var client = tara.part("fieldset", who);
    client.getByLabel("Given name").fill(givenName);
    client.getByLabel("Family name").fill("Kovacs");
    client.getByLabel("E-mail (optional)").fill(email);
  }

  @Test
  void aQuestionnaireIsGivenAndAVisitBookedAndCancelled() {
    var couple = Steps.openCouple(TARA, "Nia", "Otto");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/safety?case=" + couple.caseId());
      tara.press("Give");
      tara.sees("The questionnaire is waiting on the client’s page.");
      assertThat(tara.part("tr", "Nia")).containsText("Given");

      tara.follow("Overview");
      tara.page().getByText("Book a visit").first().click();
      tara.type("Date", today().plusDays(2));
      tara.type("Time", "14:30");
      tara.field("Nia Vale").check();
      tara.press("Book a visit");
      tara.sees("The visit is booked.");
      assertThat(tara.part("li", "14:30")).containsText("Nia · 60 min");

      tara.press("Cancel visit");
      assertThat(tara.part("li", "14:30")).containsText("Cancelled");
    }
  }

  @Test
  void whatTheProtocolAsksForIsGivenToBothWithOneButton() {
    var couple = Steps.openCouple(TARA, "Yves", "Zora");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/case?case=" + couple.caseId());
      var card = tara.part("section", "Questionnaires to give");
      assertThat(card.getByRole(AriaRole.CHECKBOX).first()).isChecked();
      assertThat(card.locator("li").first()).containsText("Yves, Zora");
      Looks.good(tara.page());
      tara.press("Give to each, alone");
      tara.sees("Each was given the same, to answer alone.");
      assertThat(card.locator("li").first()).not().containsText(INTAKE_TITLE);

      tara.open("/staff/safety?case=" + couple.caseId());
      assertThat(tara.part("tr", INTAKE_TITLE)).hasCount(2);
    }
  }

  @Test
  void ofAVisitWhoseTimeHasComeItIsNotedThatItWasHeld() {
    var couple = Steps.openCouple(TARA, "Oda", "Pelle");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/case?case=" + couple.caseId());
      assertThat(tara.button("Held")).hasCount(0);
      tara.page().getByText("Book a visit").first().click();
      tara.type("Date", today().plusDays(2));
      tara.field("Pelle Vale").check();
      tara.press("Book a visit");
      tara.sees("The visit is booked.");
      assertThat(tara.button("Held")).hasCount(0);

      Steps.threeDaysPass(couple);
      tara.open("/staff/case?case=" + couple.caseId());
      tara.press("Held");
      tara.sees("The visit is noted.");
      assertThat(tara.part("li", "Pelle · 60 min")).containsText("Held");
    }
  }

  @Test
  void whoSignsOutIsAskedForThePassword() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.leave(tara.page().locator(".rw-side").getByText("Sign out"));
      tara.sees("Welcome");
      tara.open("/staff/caseload");
      tara.isAskedForThePassword();
    }
  }

  @Test
  void aClientsEntryIsReadAndReviewed() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    Steps.assignHomework(TARA, couple, couple.second()).expect(201);
    try (var drew = Visitor.as("drew.client");
        var tara = Visitor.as("tara.therapist")) {
      drew.open("/me/homework");
      drew.leave(drew.part(".rw-task", LETTER).getByText("Fill in online").first());
      drew.type("What I did", "I hid a second account.");
      drew.type("Choices I made along the way", "Each month anew.");
      drew.type("What I believe it did to my partner", "It took the ground away.");
      drew.press("Send to your therapist");
      drew.sees("Sent to your therapist.");

      tara.open("/staff/homework?case=" + couple.caseId());
      var sheet = tara.part("section", LETTER).filter(saying("Drew")).first();
      sheet.locator("summary").first().click();
      assertThat(sheet).containsText("I hid a second account.");
      sheet.getByLabel("How fully it was worked through").first().selectOption("3");
      sheet.getByLabel("Your view, for the team").first().fill("Honest and specific.");
      tara.leave(sheet.getByText("Save review").first());
      tara.sees("The review is saved.");
      assertThat(sheet).containsText("Reviewed");

      drew.open("/me/homework");
      drew.seesNothingOf("Honest and specific");
    }
  }

  @Test
  void aProgressReportIsMadeAndDownloadedUnderANameThatTellsNothing() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/reports?case=" + couple.caseId());
      tara.choose("Report for", "Team record");
      tara.press("Make the report");
      tara.sees("The report is made.");

      var pdf = tara.take(tara.link("Download").first());

      assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      assertThat(pdf.name())
          .endsWith(".pdf")
          .doesNotContainIgnoringCase("casey")
          .doesNotContainIgnoringCase("drew")
          .doesNotContainIgnoringCase("trust");
    }
  }
}
