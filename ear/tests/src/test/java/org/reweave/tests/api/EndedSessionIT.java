package org.reweave.tests.api;

import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;

import org.junit.jupiter.api.Test;

/** A session that an administrator ended, with a token that is still good. */
class EndedSessionIT {
  private static final String LOGIN = "drew.client";
  private static final Caller DREW = Caller.as(LOGIN);
  private static final String ACCOUNT = "/accounts/a1000000-0000-4000-8000-000000000014";

  @Test
  void isRefusedAtTheNextRequestAndSigningInAgainHelps() {
    DREW.get("/my/homework").expect(200);

    ADA.post(ACCOUNT + "/sign-out").expect(204);

    DREW.get("/my/homework").expectProblem(401);
    DREW.get("/steps").expectProblem(401);
    // A sign-in of the very second in which the sessions ended counts as one before it.
    await().until(() -> status() == 200);
  }

  private static int status() {
    Caller.freshToken(LOGIN);
    return DREW.get("/my/homework").status();
  }
}
