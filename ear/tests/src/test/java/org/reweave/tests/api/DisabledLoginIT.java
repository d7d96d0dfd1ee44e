package org.reweave.tests.api;

import static org.reweave.tests.api.Steps.ADA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A login that was disabled, with a token that is still good. */
class DisabledLoginIT {
  private static final Caller DREW = Caller.as("drew.client");
  private static final String ACCOUNT = "/accounts/a1000000-0000-4000-8000-000000000014";

  @Test
  void readsNoContentFromTheNextRequestOn() {
    DREW.get("/steps").expect(200);

    enable(false);
    try {
      for (var path :
          List.of("/steps", "/worksheets", "/instruments", "/instruments/PHQ-9", "/me")) {
        DREW.get(path).expectProblem(403);
      }
    } finally {
      enable(true);
    }

    DREW.get("/steps").expect(200);
  }

  private static void enable(boolean enabled) {
    var etag = ADA.get(ACCOUNT).expect(200).header("ETag");
    ADA.patch(ACCOUNT, Map.of("enabled", enabled), "If-Match", etag).expect(200);
  }
}
