package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;
import static org.awaitility.Durations.ONE_SECOND;
import static org.awaitility.Durations.TEN_MINUTES;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** What people meet while Keycloak is stopped, and when it is back. */
class KeycloakAwayIT {
  private static final Duration KINDLY = Duration.ofSeconds(2);

  /** No longer than these steps take in a build; more than half an hour in a soak. */
  private static final Duration AWAY = Duration.ofMinutes(Integer.getInteger("reweave.away"));

  @Test
  void whoIsSignedInGoesOnAndWhoComesIsToldKindly() throws Exception {
    var stack = Running.stack();
    try (var tara = Visitor.as("tara.therapist");
        var ada = Visitor.as("ada.admin");
        var drew = Visitor.as("drew.client");
        var stranger = Visitor.stranger()) {
      stack.keycloakAway();
      try {
        tara.open("/staff/caseload");
        tara.open("/staff/queue");
        drew.open("/me/homework");
        var ready = stranger.page().request().get(Running.health("/ready").toString());
        assertThat(ready.status()).isEqualTo(200);

        for (var path : List.of("/", "/home", "/staff/caseload", "/me/home")) {
          var began = System.nanoTime();
          stranger.isRefused(path, 503);
          assertThat(Duration.ofNanos(System.nanoTime() - began)).as(path).isLessThan(KINDLY);
          stranger.sees("Signing in is not possible just now");
        }
        Looks.good(stranger.page());

        tara.open("/account");
        tara.sees("The sign-in service is away.");

        await()
            .pollInSameThread()
            .pollDelay(ZERO)
            .pollInterval(AWAY.isZero() ? ONE_SECOND : ONE_MINUTE)
            .during(AWAY)
            .atMost(AWAY.plus(TEN_MINUTES))
            .untilAsserted(
                () -> {
                  tara.open("/staff/caseload");
                  ada.open("/admin/accounts");
                  drew.open("/me/homework");
                });

        press(ada, "Disable");
        drew.isRefused("/me/homework", 403);
        press(ada, "Enable");
        drew.open("/me/homework");
      } finally {
        stack.keycloakBack();
      }
      stranger.open("/home");
      stranger.signIn("theo.therapist", Visitor.PASSWORD);
      assertThat(stranger.page()).hasTitle("Caseload · Reweave");
      tara.open("/staff/caseload");
    }
  }

  private static void press(Visitor ada, String button) {
    ada.leave(ada.account("Drew Ellison").getByText(button));
  }
}
