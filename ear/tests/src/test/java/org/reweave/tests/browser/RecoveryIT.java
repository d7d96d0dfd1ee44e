package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.reweave.tests.api.Steps.THEO;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps;

/** How somebody gets in whom no link reaches. */
class RecoveryIT {
  @Test
  void aMistypedAddressIsCorrectedAndItsLinkOpensNothing() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.type("Given name", "Nele");
      ada.type("Family name", "Sommer");
      ada.type("Work e-mail", "neele@example.org");
      ada.press("Send invitation");
      var wrong = Invitation.to("neele@example.org", ada.page());
      ada.waitsForAccount("Nele Sommer", "Invited");

      ada.leave(ada.account("Nele Sommer").getByText("Roles"));
      ada.type("Address", "nele");
      ada.press("Correct and invite anew");
      ada.isToldAt("email", "nele");
      Looks.good(ada.page());
      ada.type("Address", "nele@example.org");
      ada.press("Correct and invite anew");
      ada.sees("The address is corrected.");
      var right = Invitation.to("nele@example.org", ada.page());

      try (var stranger = Visitor.stranger()) {
        stranger.mayBeRefused(Running.realm("/login-actions/").toString());
        stranger.page().navigate(wrong.link());
        assertThat(stranger.page().locator("#kc-proceed")).hasCount(0);
        assertThat(stranger.page().locator("#password-new")).hasCount(0);
      }
      try (var nele = Visitor.stranger()) {
        right.accept(nele, "a long and quiet password");
        assertThat(nele.page()).hasTitle("Caseload · Reweave");
      }
      ada.waitsForAccount("Nele Sommer", "Active");
      ada.leave(ada.account("Nele Sommer").getByText("Roles"));
      assertThat(ada.button("Correct and invite anew")).hasCount(0);
    }
  }

  @Test
  void aClientWithoutAnAddressWhoForgotThePasswordGetsACodeFromTheCasesLead() {
    var couple = Steps.openCouple(THEO, "Odilo", "Pelagia");
    try (var odilo = Visitor.stranger()) {
      try (var ada = Visitor.as("ada.admin")) {
        ada.waitsForAccount("Odilo Vale", "Invited");
        ada.leave(ada.account("Odilo Vale").getByText("One-time code"));
        signInWith(odilo, ada.page().locator("[role=status]"), "a long and quiet password");
        ada.waitsForAccount("Odilo Vale", "Active");
        assertThat(ada.account("Odilo Vale").getByText("One-time code")).hasCount(0);
      }
      odilo.open("/me/home");
      try (var theo = Visitor.as("theo.therapist")) {
        theo.open("/staff/contact?case=" + couple.caseId());
        var card = theo.page().locator("section[aria-label='Odilo Vale']");
        card.locator("summary").click();
        Looks.good(theo.page());
        theo.leave(card.locator("button[value=code]"));
        theo.sees("Hand this over in person.");

        odilo.open("/me/home");
        assertThat(odilo.link("Sign in")).isVisible();
        signInWith(odilo, theo.page().locator("[role=status]"), "another long and quiet one");
      }
    }
  }

  /** Signs in with the login name and code that somebody is shown, and chooses a password. */
  private static void signInWith(Visitor visitor, Locator shown, String password) {
    visitor.open("/home");
    visitor.enter(shown.locator("strong").textContent(), shown.locator("code").textContent());
    visitor.page().locator("#password-new").fill(password);
    visitor.page().locator("#password-confirm").fill(password);
    visitor.page().locator("#kc-submit").click();
    visitor.page().waitForCondition(visitor::isInPortal);
  }
}
