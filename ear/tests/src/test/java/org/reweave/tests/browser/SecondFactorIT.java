package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.tests.Running;

/** Staff need more than a password; everybody may have a passkey. */
class SecondFactorIT {
  private static final String PASSWORD = "seven swans in a row";

  /** What Keycloak calls a key that stands for the app's code. */
  private static final Map<String, String> KEY =
      Map.of("en", "Security key", "es", "Llave de seguridad");

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

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void theSecondStepCanBeReadInBothLanguages(String language) throws Exception {
    var address = "second-step-" + language + "@example.org";
    ADA.post("/accounts", invitee(address, language)).expect(201);
    try (var lior = Visitor.speaking(language)) {
      var page = lior.page();
      addAuthenticator(page);
      page.onDialog(d -> d.accept("My key"));
      var invitation = Invitation.to(address, page);
      invitation.choose(lior, PASSWORD);
      lior.open("/home");
      lior.enter(invitation.login(), PASSWORD);
      assertThat(page.locator("#totp")).isVisible();
      Looks.good(page, language);
      page.locator("#totp").fill("000000");
      lior.leave(page.locator("#saveTOTPBtn"));
      Looks.good(page, language);
      var app = Totp.setUp(page);
      page.waitForCondition(lior::isInPortal);
      isAskedForAKey(invitation.login());

      comesBack(lior, invitation.login());
      assertThat(page.locator("#otp")).isVisible();
      Looks.good(page, language);
      page.locator("#otp").fill("000000");
      lior.leave(page.locator("#kc-login"));
      assertThat(page.locator("#otp")).isVisible();
      Looks.good(page, language);
      page.locator("#otp").fill(app.code());
      page.locator("#kc-login").click();
      assertThat(page.locator("#registerWebAuthn")).isVisible();
      Looks.good(page, language);
      page.locator("#registerWebAuthn").click();
      page.waitForCondition(lior::isInPortal);

      comesBack(lior, invitation.login());
      lior.leave(page.locator("#try-another-way"));
      assertThat(page.locator(".rw-ways button")).hasCount(2);
      Looks.good(page, language);
      page.getByRole(AriaRole.BUTTON).filter(Visitor.saying(KEY.get(language))).press("Enter");
      assertThat(page.locator("#authenticateWebAuthnButton")).isVisible();
      Looks.good(page, language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void whoHasTwoAppsChoosesOneWithoutAMouseInBothLanguages(String language) {
    var address = "two-apps-" + language + "@example.org";
    ADA.post("/accounts", invitee(address, language)).expect(201);
    try (var lior = Visitor.speaking(language)) {
      var page = lior.page();
      var invitation = Invitation.to(address, page);
      invitation.choose(lior, PASSWORD);
      lior.open("/home");
      lior.enter(invitation.login(), PASSWORD);
      var first = Totp.setUp(page);
      page.waitForCondition(lior::isInPortal);
      lior.open("/set-up?what=app");
      lior.enter(invitation.login(), PASSWORD);
      page.locator("#otp").fill(first.code());
      page.locator("#kc-login").click();
      page.locator("#userLabel").fill("Work phone");
      var second = Totp.setUp(page);
      page.waitForCondition(lior::isInPortal);

      comesBack(lior, invitation.login());
      var phones = page.getByRole(AriaRole.RADIO);
      assertThat(phones).hasCount(2);
      assertThat(phones.first()).isChecked();
      Looks.good(page, language);
      phones.first().press("ArrowDown");
      assertThat(page.getByLabel("Work phone")).isChecked();
      page.locator("#otp").fill(second.code());
      page.locator("#otp").press("Enter");
      page.waitForCondition(lior::isInPortal);
    }
  }

  private static Map<String, Object> invitee(String address, String language) {
    return Map.of(
        "givenName",
        "Lior",
        "familyName",
        "Test",
        "email",
        address,
        "locale",
        language,
        "roles",
        List.of("therapist"));
  }

  /** A security key beside the app is what only Keycloak's administrator can ask somebody for. */
  private static void isAskedForAKey(String login) throws Exception {
    var keycloak = Running.stack().keycloakAdmin();
    var users = "/admin/realms/reweave/users";
    var user = (ObjectNode) keycloak.get(users + "?exact=true&username=" + login).get(0);
    user.putArray("requiredActions").add("webauthn-register");
    keycloak.put(users + '/' + user.path("id").asText(), user);
  }

  /** Signs in by a browser that has forgotten them. */
  private static void comesBack(Visitor person, String login) {
    person.page().context().clearCookies();
    person.open("/home");
    person.enter(login, PASSWORD);
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
