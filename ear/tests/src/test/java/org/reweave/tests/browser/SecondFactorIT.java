package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Staff need more than a password; everybody may have a passkey. */
class SecondFactorIT {
  private static final String PASSWORD = "seven swans in a row";

  @Test
  void staffSetUpAnAppAtTheirFirstSignInAndAreAskedForItsCodeFromThenOn() {
    try (var ada = Visitor.as("ada.admin");
        var runa = Visitor.stranger()) {
      invite(ada, "Runa", "runa@example.org");
      var invitation = Invitation.to("runa@example.org", ada.page());
      invitation.choose(runa, PASSWORD);
      runa.open("/home");
      runa.enter(invitation.login(), PASSWORD);
      assertThat(runa.page().locator("#totp")).isVisible();
      Looks.good(runa.page());
      runa.page().locator("#totp").fill("000000");
      runa.page().locator("#saveTOTPBtn").click();
      Looks.good(runa.page());
      var app = Totp.setUp(runa.page());
      assertThat(runa.page()).hasTitle("Caseload · Reweave");

      runa.signOut();
      runa.open("/home");
      runa.enter(invitation.login(), PASSWORD);
      assertThat(runa.page().locator("#otp")).isVisible();
      Looks.good(runa.page());
      runa.page().locator("#otp").fill("000000");
      runa.page().locator("#kc-login").click();
      assertThat(runa.page().locator("#otp")).isVisible();
      Looks.good(runa.page());
      runa.page().locator("#otp").fill(app.code());
      runa.page().locator("#kc-login").click();
      assertThat(runa.page()).hasTitle("Caseload · Reweave");
      runa.open("/account");
      runa.sees("Is set up.");

      ada.leave(ada.account("Runa Test").getByText("Roles"));
      ada.press("Reset second step");
      ada.sees("The second step is taken away.");
      runa.open("/staff/caseload");
      assertThat(runa.link("Sign in")).isVisible();
      runa.page()
          .waitForCondition(
              () -> {
                runa.open("/home");
                runa.enter(invitation.login(), PASSWORD);
                return runa.page().locator("#totp").isVisible();
              });
    }
  }

  @Test
  void aPasskeyStandsForThePasswordAndTheCode() {
    try (var ada = Visitor.as("ada.admin");
        var sol = Visitor.stranger()) {
      addAuthenticator(sol.page());
      sol.page().onDialog(d -> d.accept("My phone"));
      invite(ada, "Sol", "sol@example.org");
      var invitation = Invitation.to("sol@example.org", ada.page());
      invitation.choose(sol, PASSWORD);
      sol.open("/home");
      sol.enter(invitation.login(), PASSWORD);
      var app = Totp.setUp(sol.page());
      assertThat(sol.page()).hasTitle("Caseload · Reweave");

      sol.open("/account");
      sol.follow("Add a passkey");
      sol.enter(invitation.login(), PASSWORD);
      sol.page().locator("#otp").fill(app.code());
      sol.page().locator("#kc-login").click();
      assertThat(sol.page().locator("#registerWebAuthn")).isVisible();
      Looks.good(sol.page());
      sol.page().locator("#registerWebAuthn").click();
      assertThat(sol.page()).hasTitle("Your sign-in · Reweave");
      sol.signOut();

      // The page asks the device by itself whether it holds a passkey, and this one says yes.
      sol.open("/home");
      assertThat(sol.page()).hasTitle("Caseload · Reweave");
    }
  }

  private static void invite(Visitor ada, String givenName, String email) {
    ada.type("Given name", givenName);
    ada.type("Family name", "Test");
    ada.type("Work e-mail", email);
    ada.press("Send invitation");
    ada.sees("The invitation is on its way.");
  }

  /** A device that says yes whenever it is asked for its owner's finger. */
  private static void addAuthenticator(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var all = new JsonObject();
    all.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", all);
  }
}
