package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.tests.Running;

/** Keycloak's own pages: everybody can read them, and they tell a stranger nothing. */
class KeycloakPagesIT {
  private static final String PERSON = "gray.client";

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyPageCanBeReadByEverybodyInBothLanguages(String language) {
    try (var gray = Visitor.as(PERSON)) {
      var page = gray.page();
      for (var what : new String[] {"password", "app", "passkey"}) {
        gray.open("/set-up?what=" + what);
        choose(page, language);
        Looks.good(page, language);
        gray.enter(PERSON, "wrong");
        Looks.good(page, language);
        gray.enter(PERSON, Visitor.PASSWORD);
        page.locator("[name=cancel-aia]").waitFor();
        Looks.good(page, language);
        if (what.equals("password")) {
          page.locator("#password-new").fill("password1234");
          page.locator("#password-confirm").fill("password1234");
          gray.leave(page.locator("#kc-submit"));
          Looks.good(page, language);
        }
        if (what.equals("app")) {
          gray.leave(page.locator("#mode-manual"));
          Looks.good(page, language);
          page.locator("#totp").fill("000000");
          gray.leave(page.locator("#saveTOTPBtn"));
          Looks.good(page, language);
        }
        page.locator("[name=cancel-aia]").click();
        page.waitForURL(Running.stack().portalUrl() + "/account**");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void anInvitationAndWhatItLeadsToCanBeReadInBothLanguages(String language) {
    var address = "invited-" + language + "@mail.example";
    ADA.post("/accounts", invitee(address, language)).expect(201);
    try (var invited = Visitor.speaking(language)) {
      var page = invited.page();
      var invitation = Invitation.to(address, page);
      page.setContent(invitation.html());
      Looks.good(page, language);
      page.navigate(invitation.link());
      Looks.good(page, language);
      page.locator("#kc-proceed").click();
      page.locator("#password-new").waitFor();
      Looks.good(page, language);
      invitation.choose(invited, "a long and quiet password");
      Looks.good(page, language);
      invited.mayBeRefused(Running.realm("/login-actions/").toString());
      page.navigate(invitation.link());
      Looks.good(page, language);
    }
  }

  private static Map<String, Object> invitee(String address, String language) {
    return Map.of(
        "givenName",
        "Inés",
        "familyName",
        "Ortega",
        "email",
        address,
        "locale",
        language,
        "roles",
        List.of("therapist"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void signingOutAndErrorsAreSaidPlainlyInBothLanguages(String language) {
    try (var stranger = Visitor.speaking(language)) {
      var page = stranger.page();
      stranger.mayBeRefused(Running.realm("/protocol/openid-connect/").toString());
      page.navigate(Running.realm("/protocol/openid-connect/auth").toString());
      Looks.good(page, language);
      page.navigate(Running.realm("/protocol/openid-connect/logout").toString());
      Looks.good(page, language);
      stranger.leave(page.locator("#kc-logout"));
      Looks.good(page, language);
    }
  }

  @Test
  void whetherALoginIsKnownMakesNoDifferenceToAnswerOrHeaders() {
    var known = wrongSignIn("harper.client");
    var unknown = wrongSignIn("nobody.knows");
    var generated = wrongSignIn("k7-m2-q9");

    assertThat(known).isEqualTo(unknown).isEqualTo(generated);
  }

  /** What a browser gets for a wrong password, without what is new in every answer. */
  private static Map<String, Object> wrongSignIn(String login) {
    try (var stranger = Visitor.stranger()) {
      stranger.open("/home");
      var page = stranger.page();
      page.locator("#username").fill(login);
      page.locator("#password").fill("not the password");
      var answer =
          page.waitForResponse(
              r -> r.request().method().equals("POST"), () -> page.locator("#kc-login").click());
      page.locator("#input-error-username").waitFor();
      var seen = new TreeMap<String, Object>();
      seen.put("status", answer.status());
      seen.put("headers", new TreeSet<>(answer.headers().keySet()));
      seen.put("text", page.locator("body").innerText());
      seen.put("length", answer.text().replace(login, "").length());
      return seen;
    }
  }

  /** Chooses the language, if it is another. */
  private static void choose(Page page, String language) {
    var other = page.locator("#login-select-toggle option[value*='kc_locale=" + language + "']");
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.locator("#login-select-toggle").selectOption(other.getAttribute("value"));
      assertThat(page.locator("html")).hasAttribute("lang", language);
    }
  }
}
