package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.TARA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;

/** The way out of a page that a client has open, and what it is said not to hide. */
class QuickExitIT {
  private static final String LOGIN = "casey.client";

  @Test
  void clientsAreToldWhatQuickExitCannotHide() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    var screening = Steps.assign(TARA, couple, couple.first(), "TRUST_CHECKIN");
    try (var casey = Visitor.as(LOGIN)) {
      casey.open("/me/before?screening=" + screening);
      casey.sees("It cannot hide your browser’s history, downloaded files or mails");
      casey.follow("What quick exit cannot hide");
      assertThat(casey.page().locator("#exit-cannot")).isInViewport();
      for (var told :
          List.of(
              "unless your browser runs no scripts",
              "history still says that you were here",
              "Files that you downloaded stay on this device, and mails stay in your mailbox",
              "watches this device or has its password sees what you see",
              "A private window does not change that")) {
        casey.sees(told);
      }
    }
  }

  @Test
  void anErrorPageTellsAnotherPersonsRecordAndNoneApartByNothing() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    var others = Steps.assign(TARA, couple, couple.second(), "TRUST_CHECKIN");
    try (var casey = Visitor.as(LOGIN)) {
      var page = "/me/questions?screening=";
      var nothing = casey.fetch(page + "00000000-0000-4000-8000-000000000000");

      assertThat(casey.fetch(page + others).text()).isEqualTo(nothing.text());
      assertThat(nothing.status()).isEqualTo(404);
      assertThat(nothing.text()).contains("<title>Portal</title>", "data-leave");
    }
  }
}
