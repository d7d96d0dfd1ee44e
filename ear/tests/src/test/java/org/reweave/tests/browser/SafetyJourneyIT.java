package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;
import static org.reweave.tests.browser.Visitor.saying;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;
import org.reweave.tests.api.Steps.Couple;

/** What a therapist does about a danger, and who else is asked. */
class SafetyJourneyIT {
  private static final String FACTS = "Seen alone on Monday. Safe for now, a friend knows.";

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

  @Test
  void oneConversationIsWrittenDownForAllFlagsOfTheSameAnswers() {
    var couple = Steps.openCouple(TARA, "Tilda", "Ulf");
    Steps.enter(TARA, couple, couple.first(), INTAKE, Steps.alarmingAnswers()).expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/safety?case=" + couple.caseId());
      tara.follow("Breath cut off");
      var all = tara.page().locator("#all-yes");
      assertThat(all).not().isChecked();
      tara.sees("Fear to speak");
      Looks.good(tara.page());
      all.check();
      take(tara, "Acknowledge");

      tara.open("/staff/safety?case=" + couple.caseId());
      assertThat(tara.part("tr", "Breath cut off")).containsText("Acknowledged");
      assertThat(tara.part("tr", "Fear to speak")).containsText("Acknowledged");
      tara.follow("Fear to speak");
      tara.sees(FACTS);
      all.check();
      take(tara, "Save assessment");
      all.check();
      take(tara, "Save plan");
      all.check();
      tara.type("What you did and found", FACTS);
      tara.press("Close");
      tara.isToldAt("all", "yes");
      tara.sees("This step is written for each flag alone.");
      assertThat(tara.field("What you did and found")).hasValue(FACTS);
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
  void aMissedVisitAsksForOutreachWhereARiskIsFollowed() {
    var couple = Steps.openCouple(TARA, "Wigand", "Ximena");
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
    Steps.threeDaysPass(couple);
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
      Looks.good(tara.page());
      tara.follow("Begin the outreach");
      assertThat(tara.here()).doesNotContainIgnoringCase("suicide");
      assertThat(tara.field("Person")).hasValue(couple.first());
      Looks.good(tara.page());
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
}
