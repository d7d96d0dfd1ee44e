package org.reweave.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page can be read by everybody: one of each kind that a person reaches by its links. */
class PagesIT {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tara.therapist  | /staff/caseload /staff/emergency /staff/handover /staff/new /staff/queue /staff/case /staff/team /staff/safety /staff/answers /staff/review /staff/homework /staff/progress /staff/reports /staff/library /staff/topics /staff/plans /staff/gates /staff/give /staff/safetyplan /staff/contact /staff/profile /staff/consent /staff/releases /staff/record /staff/oncall /staff/suitability /staff/obligations /staff/notes /account
          sam.supervisor  | /staff/caseload /staff/queue /staff/case /staff/safety /staff/answers /staff/review /staff/homework /staff/progress /staff/reports /staff/library /staff/topics /staff/plans /staff/gates /staff/consent /staff/releases /staff/record /staff/board /staff/figures /staff/oncall /staff/suitability /staff/obligations /staff/notes /account
          ada.admin       | /admin/accounts /admin/cases /admin/clinic /admin/instruments /admin/new /admin/protocol /admin/roster /admin/thresholds /admin/undelivered /admin/worksheets /account
          paula.privacy   | /privacy /privacy/emergencies /privacy/records /account
          casey.client    | /me/home /me/steps /me/questions /me/homework /me/fill /me/upload /me/progress /me/reports /me/help /me/contact /me/about /me/sign /me/releases /me/record /account
          """)
  void everyPageCanBeReadByEverybody(String login, String known) {
    try (var visitor = Visitor.as(login)) {
      var walk = Walk.from(visitor, here -> Looks.good(here.page()));

      assertThat(walk.paths()).contains(known.split(" "));
    }
  }

  @Test
  void theWayInCanBeReadByEverybody() {
    try (var stranger = Visitor.stranger()) {
      stranger.open("/");
      Looks.good(stranger.page());
      stranger.follow("Sign in");
      stranger.isAskedForThePassword();
      Looks.good(stranger.page());
      stranger.page().locator("#username").fill("nobody");
      stranger.page().locator("#password").fill("nothing");
      stranger.leave(stranger.page().locator("#kc-login"));
      Looks.good(stranger.page());
    }
  }

  @Test
  void whatIsNotThereOrNotForThemIsSaidOnAPageThatCanBeReadByEverybody() {
    try (var casey = Visitor.as("casey.client")) {
      casey.isRefused("/staff/caseload", 403);
      Looks.good(casey.page());
      casey.isRefused("/no-such-page", 404);
      Looks.good(casey.page());
    }
  }
}
