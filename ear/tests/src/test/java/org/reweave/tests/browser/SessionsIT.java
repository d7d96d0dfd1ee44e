package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** Sessions that people see and end, here and at other applications of the realm. */
class SessionsIT {
  @Test
  void whoSignsOutOfAnotherApplicationIsSignedOutHere() throws Exception {
    try (var other = new OtherClient();
        var nora = Visitor.as("nora.therapist")) {
      var idToken = other.signIn(nora);
      nora.open("/staff/caseload");

      other.signOut(nora, idToken);

      nora.page().waitForCondition(() -> isOut(nora, "/staff/caseload"));
    }
  }

  @Test
  void whoSignsOutHereIsSignedOutOfTheOthers() throws Exception {
    try (var other = new OtherClient();
        var nora = Visitor.as("nora.therapist")) {
      other.signIn(nora);

      nora.press("Sign out");

      assertThat(other.nextEnd(nora).path("sid").asText()).isNotBlank();
    }
  }

  @Test
  void aWordOfTheEndThatIsNotKeycloaksChangesNothing() {
    try (var nora = Visitor.as("nora.therapist")) {
      for (var token : new String[] {"", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) {
        var answer =
            nora.page()
                .context()
                .request()
                .post(
                    Running.stack().portalUrl() + "/open/session-ended",
                    RequestOptions.create().setForm(FormData.create().set("logout_token", token)));
        assertThat(answer.status()).isEqualTo(400);
      }
      nora.open("/staff/caseload");
    }
  }

  @Test
  void aClientEndsASessionThatWasLeftOpenElsewhere() {
    try (var elsewhere = Visitor.as("harper.client");
        var here = Visitor.as("harper.client")) {
      here.follow("Your sign-in");
      assertThat(here.page()).hasTitle("Portal");
      here.sees("This is the one you are using now.");
      var others = here.page().locator("button:has-text('End')");
      while (others.count() > 0) {
        here.leave(others.first());
        here.sees("That session is over.");
      }

      assertThat(isOut(elsewhere, "/me/home")).isTrue();
      here.open("/me/home");
    }
  }

  @Test
  void whoSignsOutEverywhereIsOutHereAndElsewhereAtTheNextRequest() {
    try (var elsewhere = Visitor.as("paula.privacy");
        var here = Visitor.as("paula.privacy")) {
      here.follow("Your sign-in");
      here.press("Sign out everywhere");

      assertThat(here.link("Sign in")).isVisible();
      assertThat(isOut(elsewhere, "/privacy")).isTrue();
    }
  }

  /** Whether a page leads this visitor to the front door. */
  private static boolean isOut(Visitor visitor, String path) {
    visitor.open(path);
    return visitor.link("Sign in").isVisible();
  }
}
