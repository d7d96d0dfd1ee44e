package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.THEO;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;

/** A therapist opens a colleague's case in an emergency, and the privacy officer reviews it. */
class EmergencyJourneyIT {
  private static final String WHY = "A neighbour called; nobody of the team answers.";

  @Test
  void aCaseIsFoundOpenedReadEndedAndReviewed() {
    Steps.openCouple(THEO, "Leopoldine", "Moritz");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.follow("Emergency access");
      tara.type("Part of a client’s name", "Leopold");
      tara.press("Search");
      Looks.good(tara.page());
      tara.page().locator("[name=caseId]").first().check();
      tara.choose("What kind of emergency", "Somebody may harm a client, or a client somebody");
      tara.type("What happened", "Too short.");
      tara.press("Open for 60 minutes");
      tara.isToldAt("text", "Too short.");
      tara.type("What happened", WHY);
      tara.press("Open for 60 minutes");

      tara.sees("Leopoldine & Moritz");
      tara.sees("Open in an emergency.");
      assertThat(tara.link("Homework")).hasCount(0);
      Looks.good(tara.page());
      tara.follow("Screening and safety");
      tara.sees("Open in an emergency.");
      Looks.good(tara.page());
      var there = tara.here();
      tara.press("End access");
      tara.sees("The access is ended.");
      tara.isRefused(there, 404);
    }
    try (var theo = Visitor.as("theo.therapist")) {
      theo.leave(theo.link("Leopoldine & Moritz"));
      theo.sees(WHY);
      theo.sees("Tara Okafor");
    }
    try (var paula = Visitor.as("paula.privacy")) {
      paula.follow("Emergency access");
      var row = paula.part("li", WHY);
      row.locator("summary").click();
      row.locator("select").selectOption("JUSTIFIED");
      row.locator("textarea").fill("The lead confirmed it.");
      paula.leave(row.locator("button[value=review]"));
      paula.sees("The review is saved.");
      paula.sees("The lead confirmed it.");
      Looks.good(paula.page());
    }
  }

  @Test
  void theListOfReviewsGoesOnWhereThePageBeforeEnded() {
    var first = Steps.pastEmergency(Steps.openCouple(THEO, "Burkhard", "Cilli"));
    Steps.pastEmergency(Steps.openCouple(THEO, "Diethelm", "Edeltraud"));
    var all = PAULA.get("/emergency-reviews?limit=200").expect(200).items();
    int until =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).path("emergencyId").asText().equals(first))
            .findFirst()
            .orElseThrow();
    var page = PAULA.get("/emergency-reviews?limit=" + (until + 1)).expect(200);
    try (var paula = Visitor.as("paula.privacy")) {
      paula.open("/privacy/emergencies?cursor=" + page.field("next"));

      paula.seesNothingOf(all.get(until).path("caseName").asText() + ", ");
      paula.sees(all.get(until + 1).path("caseName").asText() + ", ");
      Looks.good(paula.page());
    }
  }

  @Test
  void signingInAgainAsksForThePasswordAlthoughTheSessionGoesOn() {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/emergency");
      tara.page()
          .evaluate(
              """
              () => {
                const form = document.querySelector("form[action$='/open/leave']");
                form.action = form.action.replace('/open/leave', '/staff/sign-in-again');
                form.submit();
              }\
              """);
      tara.isAskedForThePassword();
      tara.enter("tara.therapist", Visitor.PASSWORD);
      tara.page().waitForURL("**/staff/emergency");
      tara.sees("Find the case");
    }
  }
}
