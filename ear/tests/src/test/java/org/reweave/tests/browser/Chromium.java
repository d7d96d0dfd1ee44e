package org.reweave.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The one browser of all tests; each visitor has a context of their own in it. */
public final class Chromium {
  private static final class Holder {
    // Its own browsers are never fetched: the system's is used.
    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    static final Browser BROWSER =
        PLAYWRIGHT.chromium().launch(new LaunchOptions().setExecutablePath(executable()));

    static {
      PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE_MS);
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }
  }

  private Chromium() {}

  public static Browser browser() {
    executable();
    return Holder.BROWSER;
  }

  private static Path executable() {
    return Stream.of(
            System.getenv("REWEAVE_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium: install the package chromium or set REWEAVE_CHROMIUM."));
  }
}
