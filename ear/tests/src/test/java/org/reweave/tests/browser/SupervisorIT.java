package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;

import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;

/** What a supervisor sees to, and what stays with those who treat. */
class SupervisorIT {
  @Test
  void theCasesOfBothTherapistsAreInTheCaseload() {
    try (var sam = Visitor.as("sam.supervisor")) {
      assertThat(sam.link("Alex & Blair")).isVisible();
      assertThat(sam.link("Erin & Finn")).isVisible();
      assertThat(sam.link("Gray & Harper")).hasCount(0);
      assertThat(sam.link("New case")).hasCount(0);
    }
  }

  @Test
  void aFlagIsAcknowledgedAndTheRestIsLeftToTheTherapist() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    Steps.enter(TARA, couple, couple.second(), INTAKE, Steps.alarmingAnswers()).expect(201);
    try (var sam = Visitor.as("sam.supervisor")) {
      sam.open("/staff/safety?case=" + couple.caseId());
      sam.leave(sam.part("tr", "Breath cut off").locator("a").first());
      sam.type("What you did and found", "Seen. Tara is told.");
      sam.press("Acknowledge");
      sam.sees("The step is saved.");
      sam.sees("Seen. Tara is told.");
      assertThat(sam.button("Save assessment")).hasCount(0);
    }
  }

  @Test
  void nothingIsGivenBookedOrDecided() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    try (var sam = Visitor.as("sam.supervisor")) {
      for (var page : new String[] {"case", "safety", "homework", "progress", "reports"}) {
        sam.open("/staff/" + page + "?case=" + couple.caseId());
        assertThat(sam.page().locator("main form:has(button.btn-primary)")).hasCount(0);
      }
      sam.isRefused("/admin/accounts", 403);
    }
  }
}
