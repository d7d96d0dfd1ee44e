package org.reweave.tests.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;
import org.reweave.tests.browser.Chromium;
import org.reweave.tests.browser.Invitation;
import org.reweave.tests.browser.Totp;

/** A clinic that is named by settings: made once, and run by whom its mail invites. */
class FirstRunIT {
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ADDRESS = "mara@harbour.example";
  private static final String PASSWORD = "a-long-and-quiet-password";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "REWEAVE_NEW_CLINIC", "Harbour Practice",
          "REWEAVE_NEW_CLINIC_ZONE", "Europe/Madrid",
          "REWEAVE_NEW_CLINIC_JURISDICTION", "ES",
          "REWEAVE_NEW_CLINIC_ADMINISTRATOR", "Mara Ito <" + ADDRESS + ">");

  private String login = "";

  @Test
  void theClinicIsMadeOnceAndRunByWhomItsMailInvites() throws Exception {
    var data = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "first");
    Totp app;
    try (var stack = start(data);
        var mara = browser()) {
      await().atMost(PATIENCE).until(() -> invitations(stack) == 1);
      var page = mara.newPage();
      choosePassword(stack, page);
      signIn(stack, page);
      app = Totp.setUp(page);
      runsTheClinic(stack, page);
    }
    try (var again = start(data);
        var mara = browser()) {
      await().atMost(PATIENCE).until(() -> saidInTheLog(again, "is there already"));
      assertThat(invitations(again)).isZero();
      var page = mara.newPage();
      signIn(again, page);
      page.locator("#otp").fill(app.code());
      page.locator("#kc-login").click();
      runsTheClinic(again, page);
    }
  }

  private static BrowserContext browser() {
    return Chromium.browser().newContext(new NewContextOptions().setLocale("en-GB"));
  }

  private static Stack start(Path data) throws IOException, InterruptedException {
    return Stack.start(Options.forTests(ROOT, data).with(SETTINGS), (step, took) -> {});
  }

  private static long invitations(Stack stack) {
    return stack.mail().stream().filter(m -> m.to().equals(ADDRESS)).count();
  }

  /** Follows the mail's link. */
  private void choosePassword(Stack stack, Page page) {
    var mail = stack.mail().stream().filter(m -> m.to().equals(ADDRESS)).findFirst();
    var invitation = Invitation.in(mail.orElseThrow());
    login = invitation.login();
    invitation.choose(page, PASSWORD);
  }

  private void signIn(Stack stack, Page page) {
    page.navigate(stack.portalUrl() + "/home");
    page.locator("#username").fill(login);
    page.locator("#password").fill(PASSWORD);
    page.locator("#kc-login").click();
  }

  /** The second step is behind them: the clinic is theirs to run, and nobody else is there. */
  private static void runsTheClinic(Stack stack, Page page) {
    page.waitForURL(stack.portalUrl() + "/**");
    page.navigate(stack.portalUrl() + "/admin/accounts");
    var accounts = page.locator("main tbody > tr");
    assertThat(accounts).hasCount(1);
    assertThat(accounts).containsText("Mara Ito");
    page.navigate(stack.portalUrl() + "/admin/clinic");
    assertThat(page.locator("main")).containsText("Europe/Madrid");
    assertThat(page.locator("[name=jurisdiction]")).hasValue("ES");
  }

  private static boolean saidInTheLog(Stack stack, String words) throws IOException {
    for (var log : stack.logs()) {
      if (Files.readString(log).contains(words)) {
        return true;
      }
    }
    return false;
  }
}
