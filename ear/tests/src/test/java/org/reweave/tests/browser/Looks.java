package org.reweave.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** What holds for every page: everybody can read it, on every screen, by day and by night. */
final class Looks {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<Integer> WIDTHS = List.of(1440, 390);

  /** Where pictures of all pages are kept for people to look at; none are where it is not set. */
  private static final @Nullable String ALBUM = System.getProperty("reweave.album");

  /** A message's key in the place of its words. */
  private static final String KEY = "\\b[a-z][A-Za-z]*\\.[A-Z][A-Z_]+\\b|\\?\\?\\?";

  private static final AtomicInteger PICTURES = new AtomicInteger();

  private Looks() {}

  /**
   * Checks the open page by axe, wide and narrow, light and dark, that it never scrolls sideways,
   * and that it says words and no keys. Leaves it wide. With {@code -Dreweave.album=FOLDER} it
   * keeps pictures of what it saw.
   */
  static void good(Page page) {
    var title = page.title() + " at " + page.url();
    assertThat(page.title()).as(page.url()).isNotBlank();
    var all = new SoftAssertions();
    all.assertThat(page.innerText("body")).as(title).doesNotContainPattern(KEY);
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      all.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("no sideways scroll at %d: %s", width, title)
          .isEqualTo(true);
      show(page, ColorScheme.LIGHT);
      all.assertThat(violations(new AxeBuilder(page).withTags(STANDARDS)))
          .as("light at %d: %s", width, title)
          .isEmpty();
      keep(page, width, "day");
      // By night nothing but the colours differs.
      show(page, ColorScheme.DARK);
      all.assertThat(violations(new AxeBuilder(page).withRules(List.of("color-contrast"))))
          .as("dark at %d: %s", width, title)
          .isEmpty();
      keep(page, width, "night");
    }
    page.setViewportSize(WIDTHS.getFirst(), 900);
    all.assertAll();
  }

  /** Checks the same of a page of Keycloak's, and that it is in this language. */
  static void good(Page page, String language) {
    PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", language);
    good(page);
  }

  private static void keep(Page page, int width, String time) {
    if (ALBUM != null) {
      var name =
          String.format(
              "%04d-%d-%s-%s.png",
              PICTURES.incrementAndGet(),
              width,
              time,
              page.url().replaceAll("^\\w+://[^/]+|[?#].*", "").replaceAll("[^a-z0-9]+", "-"));
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(ALBUM, name)).setFullPage(true));
    }
  }

  private static void show(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  private static List<String> violations(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze().getViolations().stream().map(Looks::sentence).toList();
  }

  private static String sentence(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(n -> n.getTarget() + " " + n.getHtml()).toList();
  }
}
