package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.THEO;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Hanging;
import org.reweave.tests.Running;

/** What works while the servers beside ours do not. */
class OutageIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Of the sign-in page, with room for a busy machine: two seconds are waited for Keycloak. */
  private static final Duration KINDLY = Duration.ofSeconds(5);

  @Test
  void whoIsSignedInGoesOnWhileKeycloakHangs() {
    THEO.get("/me").expect(200);

    try (var hanging = Hanging.keycloak()) {
      var row = THEO.get("/caseload").expect(200).items().getFirst();
      THEO.get("/cases/" + row.path("caseId").asText()).expect(200);
      assertThat(visit(Running.health("/ready")).status()).isEqualTo(200);
    }
  }

  @Test
  void theFrontDoorSaysKindlyThatSignInIsAway() throws Exception {
    var door = URI.create(Running.stack().portalUrl() + '/');
    assertThat(visit(door).status()).isEqualTo(200);

    try (var hanging = Hanging.keycloak()) {
      var began = System.nanoTime();
      var answer = visit(door);
      var took = Duration.ofNanos(System.nanoTime() - began);

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotBlank();
      assertThat(answer.header("Content-Type")).startsWith("text/html");
      assertThat(answer.text()).doesNotContain("Exception");
      assertThat(took).isLessThan(KINDLY);
    }
    until(() -> visit(door).status() == 200);
  }

  private static Answer visit(URI page) {
    return Caller.NOBODY.send("GET", page, noBody());
  }

  private static void until(BooleanSupplier happened) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).as("happened in time").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
