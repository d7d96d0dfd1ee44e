package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Timings;

/** How long an invitation takes tells nothing of who has an account. */
class KnownAddressIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String KNOWN = "zelda.knownaddressit@example.org";
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 3;

  private final AtomicInteger invited = new AtomicInteger();

  @Test
  void aKnownAddressIsInvitedInTheSameTimeAsAnUnknownOne() throws Exception {
    awaitInvited(invite(KNOWN));
    Timings.inTurns(WARM_UP, () -> invite(KNOWN), () -> invite(unknown()));

    var timings = Timings.inTurns(ROUNDS, () -> invite(KNOWN), () -> invite(unknown()));

    // What was asked of Keycloak is done before others ask.
    awaitInvited(invite(unknown()));
    assertThat(timings.apart()).isLessThan(Timings.BEYOND_CHANCE);
  }

  private String unknown() {
    return "zelda." + invited.incrementAndGet() + ".knownaddressit@example.org";
  }

  private static String invite(String address) {
    return ADA.post(
            "/accounts",
            Map.of(
                "givenName",
                "Zelda",
                "familyName",
                "Zyl",
                "email",
                address,
                "roles",
                List.of("therapist")))
        .expect(201)
        .field("id");
  }

  private static void awaitInvited(String person) {
    await()
        .atMost(PATIENCE)
        .until(() -> ADA.get("/accounts/" + person).expect(200).field("state").equals("INVITED"));
  }
}
