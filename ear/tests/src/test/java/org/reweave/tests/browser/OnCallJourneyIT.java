package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.THEO;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.ClosedClinic;

/** What somebody does who is on call for a case that is not theirs. */
class OnCallJourneyIT {
  private static final String TARAS_ID = "a1000000-0000-4000-8000-000000000004";
  private static final Duration TWO_LOOKS = Duration.ofSeconds(70);

  @Test
  void whatWasToldIsAcknowledgedInOnesOwnWordsAndTheCaseStaysShut() {
    try (var closed = new ClosedClinic();
        var tara = Visitor.as("tara.therapist")) {
      var couple = ClosedClinic.raise();
      var number = "C-" + THEO.get("/cases/" + couple.caseId()).expect(200).field("number");
      ClosedClinic.onCall(TARAS_ID).expect(201);
      tara.open("/staff/oncall");
      var waiting = tara.part("main li", number);
      await()
          .pollInSameThread()
          .atMost(TWO_LOOKS)
          .until(
              () -> {
                tara.page().reload();
                return waiting.count() == 1;
              });
      assertThat(waiting).containsText("Theo");
      Looks.good(tara.page());

      tara.leave(button(waiting));
      assertThat(tara.page().locator(".rw-errsum")).isVisible();
      waiting.locator("textarea").fill("Called Theo at home.");
      tara.leave(button(waiting));
      assertThat(button(waiting)).hasCount(0);
      assertThat(waiting).containsText("Acknowledged");
      tara.isRefused("/staff/case?case=" + couple.caseId(), 404);
    }
  }

  private static Locator button(Locator waiting) {
    return waiting.locator("button[value=acknowledge]");
  }
}
