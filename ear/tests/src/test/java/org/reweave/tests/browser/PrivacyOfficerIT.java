package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A privacy officer reads who read what, and nothing else. */
class PrivacyOfficerIT {
  @Test
  void theOwnPageOpensAndNoOther() {
    try (var paula = Visitor.as("paula.privacy")) {
      assertThat(paula.page()).hasTitle("Access log · Reweave");
      for (var path : new String[] {"/staff/caseload", "/admin/accounts", "/me/home"}) {
        paula.isRefused(path, 403);
      }
    }
  }
}
