package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A privacy officer reads who read what, and nothing else. */
class PrivacyOfficerIT {
  @Test
  void theOwnPageOpensAndNoOther() {
    try (var paula = Visitor.as("paula.privacy")) {
      assertThat(paula.page()).hasTitle("Access log · Reweave");
      for (var path : new String[] {"/staff/caseload", "/admin/accounts", "/me/home"}) {
        paula.isRefused(path, 403);
      }
    }
  }

  @Test
  void itIsFoundWhoReadACaseAndNothingThatWasSaidInIt() {
    String number;
    try (var tara = Visitor.as("tara.therapist")) {
      tara.follow("Casey & Drew");
      number = tara.page().locator(".rw-head p").innerText().split(" ", 2)[0];
    }
    try (var paula = Visitor.as("paula.privacy")) {
      paula.type("Find a person", "Okafor");
      paula.press("Search");
      paula.sees("Only what Tara Okafor did.");
      paula.type("Case number", number);
      paula.choose("Action", "Read");
      paula.press("Apply");

      var rows = paula.page().locator("tbody tr");
      assertThat(rows.first()).containsText("Tara Okafor");
      assertThat(rows.filter(without(number))).hasCount(0);
      assertThat(rows.filter(without("Read"))).hasCount(0);
      assertThat(rows.filter(without("Tara Okafor"))).hasCount(0);
      paula.seesNothingOf("Casey", "Drew", "CRITICAL", "MODERATE");
      Looks.good(paula.page());
    }
  }

  @Test
  void whatFindsNothingIsSaid() {
    try (var paula = Visitor.as("paula.privacy")) {
      paula.type("Find a person", "Nobody of that name");
      paula.press("Search");
      paula.sees("Nobody here has such a name.");
      paula.open("/privacy?case=999999");
      paula.sees("There is no case with this number.");
    }
  }

  private static Locator.FilterOptions without(String text) {
    return new Locator.FilterOptions().setHasNotText(text);
  }
}
