package org.reweave.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reweave.launcher.Mail;
import org.reweave.tests.Running;

/**
 * The mail that invites a person to choose a password.
 *
 * @param text all of it, subject included
 * @param html what most people see of it
 */
public record Invitation(String text, String html, String login, String link) {
  private static final Pattern LOGIN =
      Pattern.compile("(?:Your login name is|Tu nombre de acceso es) (\\S+)\\.\\s");
  private static final Pattern DONE = Pattern.compile("That is done|Ya está");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** Waits for the first mail to an address. */
  static Invitation to(String address, Page waiting) {
    return to(address, waiting, 0);
  }

  /** Waits for the second. */
  static Invitation another(String address, Page waiting) {
    return to(address, waiting, 1);
  }

  private static Invitation to(String address, Page waiting, int before) {
    waiting.waitForCondition(() -> mails(address).count() > before);
    return in(mails(address).skip(before).findFirst().orElseThrow());
  }

  private static Stream<Mail> mails(String address) {
    return Running.stack().mail().stream().filter(m -> m.to().equals(address));
  }

  /** What a mail invites to. */
  public static Invitation in(Mail mail) {
    return new Invitation(
        mail.subject() + '\n' + mail.text(),
        mail.html(),
        find(LOGIN, mail, 1),
        find(LINK, mail, 0));
  }

  private static String find(Pattern pattern, Mail mail, int group) {
    var matcher = pattern.matcher(mail.text());
    assertThat(matcher.find()).as("%s in: %s", pattern, mail.text()).isTrue();
    return matcher.group(group);
  }

  /** Follows the link and chooses a password. */
  void choose(Visitor invited, String password) {
    choose(invited.page(), password);
  }

  /** The same in a browser that has no visitor. */
  public void choose(Page page, String password) {
    page.navigate(link);
    page.locator("#kc-proceed").click();
    page.locator("#password-new").fill(password);
    page.locator("#password-confirm").fill(password);
    page.locator("#kc-submit").click();
    page.locator("#kc-page-title").getByText(DONE).waitFor();
  }

  /** Does so, and signs in for the first time; staff set up their second factor then. */
  void accept(Visitor invited, String password) {
    choose(invited, password);
    invited.open("/home");
    invited.enter(login, password);
    var page = invited.page();
    page.waitForCondition(() -> invited.isInPortal() || page.locator("#totp").isVisible());
    if (!invited.isInPortal()) {
      Totp.setUp(page);
      page.waitForCondition(invited::isInPortal);
    }
  }
}
