package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps;
import org.reweave.tests.api.Steps.Couple;

/** What a therapist does. */
class TherapistIT {
  private static final String LETTER = "Accountability letter";
  private static final String INTAKE_TITLE = "About you and how safe you feel";
  private static final String FACTS = "Seen alone on Monday. Safe for now, a friend knows.";

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
  void aCriticalFlagIsWorkedFromAcknowledgementToClosing() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    Steps.enter(TARA, couple, couple.first(), INTAKE, Steps.alarmingAnswers()).expect(201);
    try (var tara = Visitor.as("tara.therapist");
        var sam = Visitor.as("sam.supervisor")) {
      var urgent = tara.part(".rw-attn", "Alex Moran").filter(saying("CRITICAL")).first();
      assertThat(urgent).containsText("left");
      tara.leave(urgent.getByText("Review"));
      tara.sees("Nothing on this page reaches Blair.");
      var review = tara.here();

      take(tara, "Acknowledge");
      take(tara, "Save assessment");
      take(tara, "Save plan");
      tara.type("What you did and found", FACTS);
      tara.press("Close");
      tara.sees("A second person has to countersign before it is closed.");
      assertThat(tara.field("What you did and found")).hasValue(FACTS);

      sam.open(review);
      assertThat(sam.button("Close")).hasCount(0);
      sam.type("What you looked at", "The plan and the notes. I agree.");
      sam.press("Countersign");
      sam.sees("The step is saved.");

      take(tara, "Close");
      assertThat(tara.part("li", "Closed").first()).hasClass("is-done");
      tara.sees(FACTS);
    }
  }

  private static void take(Visitor tara, String step) {
    tara.type("What you did and found", FACTS);
    tara.press(step);
    tara.sees("The step is saved.");
  }

  @Test
  void aWishToTalkByPhoneIsSettledInTheCaseAndLeavesTheList() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var given = Steps.assign(THEO, couple, couple.first(), "TRUST_CHECKIN");
    try (var erin = Visitor.as("erin.client");
        var theo = Visitor.as("theo.therapist")) {
      erin.open("/me/before?screening=" + given);
      erin.press("I would rather talk by phone");

      theo.open("/staff/queue");
      theo.leave(
          theo.part("li", "A client to call or ask again")
              .filter(saying("Erin"))
              .getByRole(AriaRole.LINK));
      var wish = theo.part("li", "rather by phone").first();
      wish.getByLabel("How it was settled").fill("Called her at noon, alone.");
      theo.leave(wish.getByRole(AriaRole.BUTTON));
      theo.sees("Noted as settled.");
      theo.page().getByText("Settled before").click();
      theo.sees("Called her at noon, alone.");
      Looks.good(theo.page());
    }
  }

  @Test
  void aMissedVisitAsksForOutreachWhereARiskIsFollowed() throws SQLException {
    var couple = Steps.openCouple(TARA, "Wim", "Xenia");
    var planned = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    var visit =
        TARA.post(
                "/cases/" + couple.caseId() + "/appointments",
                Map.of(
                    "startsAt",
                    planned.toString(),
                    "minutes",
                    50,
                    "attendees",
                    List.of(couple.first()),
                    "mode",
                    "IN_PERSON"))
            .expect(201)
            .field("appointmentId");
    threeDaysPass(couple);
    TARA.patch("/appointments/" + visit, Map.of("status", "NO_SHOW", "attended", List.of()))
        .expect(200);
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/case?case=" + couple.caseId());
      assertThat(tara.link("Begin the outreach")).hasCount(0);

      TARA.post(
              "/cases/" + couple.caseId() + "/obligations",
              Map.of("clientId", couple.first(), "kind", "SUICIDE_HIGH", "text", "Seen alone."))
          .expect(201);
      tara.open("/staff/case?case=" + couple.caseId());
      tara.follow("Begin the outreach");
      assertThat(tara.here()).doesNotContainIgnoringCase("suicide");
      assertThat(tara.field("Person")).hasValue(couple.first());
      tara.type("What is known", "Did not come at ten and did not call.");
      tara.press("Begin");
      tara.open("/staff/case?case=" + couple.caseId());
      assertThat(tara.link("Begin the outreach")).hasCount(0);
    }
    assertThat(
            TARA.get("/cases/" + couple.caseId() + "/obligations").expect(200).items().stream()
                .filter(o -> o.path("kind").asText().equals("SUICIDE_NO_SHOW"))
                .map(o -> Instant.parse(o.path("since").asText())))
        .containsExactly(planned.minus(3, ChronoUnit.DAYS));
  }

  @Test
  void aContactAtHighRiskIsWrittenDownInItsFieldsAndEndsByTwo() {
    var couple = Steps.openCouple(TARA, "Yara", "Zeno");
    var page = "/staff/obligations?case=" + couple.caseId();
    TARA.post(
            "/cases/" + couple.caseId() + "/obligations",
            Map.of("clientId", couple.first(), "kind", "SUICIDE_HIGH", "text", "Seen alone."))
        .expect(201);
    try (var tara = Visitor.as("tara.therapist");
        var sam = Visitor.as("sam.supervisor")) {
      tara.open(page);
      tara.page().getByText("Write down what was done").click();
      tara.choose("How", "By telephone");
      tara.type("What came of it", "No answer twice.");
      tara.press("Done");
      tara.sees("Give the day and the hour.");
      assertThat(tara.field("What came of it")).hasValue("No answer twice.");
      tara.type("Day and hour of the contact", minuteOfTheClinic());
      tara.choose("Whether the person was reached", "Not reached");
      tara.choose("Risk now", "Not assessed");
      tara.press("Done");
      tara.sees("It is noted.");
      tara.sees("No answer twice.");
      Looks.good(tara.page());

      tara.page().getByText("End it").first().click();
      tara.type("Why it is over", "Ninety clean days.");
      tara.press("End it");
      tara.sees("A second person has to countersign before it ends.");
      sam.open(page);
      sam.page().getByText("Countersign its end").first().click();
      sam.type("Why it may end", "I have read the notes and agree.");
      sam.press("Countersign its end");
      sam.sees("You have countersigned.");
      tara.press("End it");
      tara.sees("It is over.");
    }
  }

  /** This minute, as a browser sends it. */
  private static String minuteOfTheClinic() {
    return LocalDateTime.now(ZoneId.of("Europe/London")).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  @Test
  void aSafetyPlanIsPrintedOnlyPastThePageThatSaysWhatAPrintMayDo() {
    var couple = Steps.openCouple(TARA, "Uma", "Vik");
    var plan =
        "/staff/safetyplan?case=%s&client=%s&kind=VIOLENCE"
            .formatted(couple.caseId(), couple.first());
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open(plan);
      assertThat(tara.link("Print the plan")).hasCount(0);
      tara.type("How I get out, and where I go first", "By the garden.");
      tara.press("Save the plan");
      tara.open(plan);
      tara.follow("Print the plan");
      tara.sees("Before it is on paper");
      assertThat(tara.link("I have asked, open the PDF")).isVisible();
      Looks.good(tara.page());
    }
  }

  @Test
  void jointWorkWaitsForTheDecisionOnIt() {
    var couple = screened("Lea", "Milo");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/homework?case=" + couple.caseId());
      giveHomework(tara, "Both, one each");
      assertThat(tara.page().locator(".rw-errsum")).isVisible();
      assertThat(tara.field("A word to the client")).hasValue("Take your time.");
      tara.sees("No homework yet.");

      tara.follow("Overview");
      tara.follow("Decide on joint work");
      tara.choose("Decision", "Suitable");
      tara.type("Lea was seen alone on", today());
      tara.type("Milo was seen alone on", today());
      tara.type("Why", "Both were seen alone and want this freely.");
      tara.choose("Afraid to speak, or of what follows", "No");
      tara.type("Sign with your name", "Tara Therapist");
      tara.press("Save decision");
      tara.sees("The decision is saved.");

      tara.follow("Homework");
      giveHomework(tara, "Both, one each");
      tara.sees("The homework is given.");
      var given = tara.page().locator(".rw-stack-lg > .rw-card");
      assertThat(given.filter(saying("Lea Vale"))).hasCount(1);
      assertThat(given.filter(saying("Milo Vale"))).hasCount(1);
    }
  }

  private static void giveHomework(Visitor tara, String whom) {
    tara.choose("For", whom);
    tara.type("Due", today().plusWeeks(1));
    tara.type("A word to the client", "Take your time.");
    tara.press("Give");
  }

  private static Couple screened(String first, String second) {
    var couple = Steps.openCouple(TARA, first, second);
    for (var client : List.of(couple.first(), couple.second())) {
      Steps.enter(TARA, couple, client, INTAKE, Steps.calmAnswers()).expect(201);
    }
    return couple;
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
  void ofAVisitWhoseTimeHasComeItIsNotedThatItWasHeld() throws SQLException {
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

      threeDaysPass(couple);
      tara.open("/staff/case?case=" + couple.caseId());
      tara.press("Held");
      tara.sees("The visit is noted.");
      assertThat(tara.part("li", "Pelle · 60 min")).containsText("Held");
    }
  }

  private static void threeDaysPass(Couple couple) throws SQLException {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var earlier =
            database.prepareStatement(
                "update reweave.appointment set starts_at = starts_at - interval '3 days'"
                    + " where case_id = ?::uuid")) {
      earlier.setString(1, couple.caseId());
      assertThat(earlier.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void whatWasAnsweredOnPaperIsEnteredAndReadAgain() {
    var couple = Steps.openCouple(TARA, "Quirin", "Romy");
    try (var tara = Visitor.as("tara.therapist")) {
      openPaper(tara, couple, "PHQ-2 (depression, short)");
      for (var question : tara.page().locator("fieldset").all()) {
        question.locator("input").last().check();
      }
      tara.press("Save the answers");
      tara.sees("What was on paper is entered.");
      var row = tara.part("tr", "PHQ-2 (depression, short)");
      assertThat(row).containsText("Entered by Tara Okafor");
      assertThat(row).containsText("6");

      tara.leave(row.locator("a"));
      assertThat(tara.page().locator(".rw-answers dd"))
          .hasText(new String[] {"3 (most)", "3 (most)"});
      Looks.good(tara.page());
    }
  }

  @Test
  void aTotalThatCannotRuleARiskOutRaisesAFlag() {
    var couple = Steps.openCouple(TARA, "Selma", "Tore");
    try (var tara = Visitor.as("tara.therapist")) {
      openPaper(tara, couple, "PHQ-9 (depression)");
      tara.type("Total", 99);
      tara.press("Save the total");
      tara.isToldAt("total", "99");
      Looks.good(tara.page());
      tara.type("Total", 12);
      tara.press("Save the total");
      tara.sees("What was on paper is entered.");
      assertThat(tara.part("tbody tr", "Raised").first()).containsText("Selma Vale");

      tara.leave(tara.part("tr", "PHQ-9 (depression)").locator("a"));
      tara.sees("Only the total was entered");
    }
  }

  private static void openPaper(Visitor tara, Couple couple, String questionnaire) {
    tara.open("/staff/safety?case=" + couple.caseId());
    var paper = tara.part("section", "Enter a paper form");
    paper.getByLabel("Questionnaire").selectOption(new SelectOption().setLabel(questionnaire));
    tara.leave(paper.getByText("Go on"));
  }

  @Test
  void aWorksheetFilledInOnPaperIsEnteredUnderTheTherapistsName() {
    var couple = Steps.openCouple(TARA, "Ulf", "Viola");
    Steps.assignHomework(TARA, couple, couple.first()).expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/homework?case=" + couple.caseId());
      tara.leave(tara.page().getByText("Enter a paper form"));
      tara.type("What I did", "I kept the second phone.");
      tara.press("Save this entry");

      tara.sees("What was on paper is entered.");
      var sheet = tara.part("section", LETTER).filter(saying("Ulf")).first();
      assertThat(sheet).containsText("by Tara Okafor, from paper");
      assertThat(sheet).containsText("I kept the second phone.");
    }
  }

  @Test
  void allOpenFlagsAreInOneQueueInTheOrderOfTheirClocks() {
    var couple = Steps.openCouple(TARA, "Wanda", "Xaver");
    Steps.enter(TARA, couple, couple.first(), INTAKE, Steps.alarmingAnswers()).expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      var open = tara.page().locator(".rw-side .rw-count").textContent().replaceAll("\\D", "");
      var all = tara.part("main a", "open flags");
      assertThat(all).hasText("All " + open + " open flags");
      tara.leave(all);
      var rows = tara.page().locator("tbody tr");
      assertThat(rows.filter(saying("Wanda Vale")).first()).containsText("CRITICAL");

      tara.choose("State", "Acknowledged");
      tara.press("Apply");
      assertThat(rows.filter(saying("Wanda Vale"))).hasCount(0);
      tara.follow("Clear");
      tara.leave(rows.filter(saying("Wanda Vale")).first().locator("a"));
      tara.sees("Nothing on this page reaches Xaver.");
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

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
