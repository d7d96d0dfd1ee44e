package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.TARA;

import com.microsoft.playwright.Page.WaitForConsoleMessageOptions;
import com.microsoft.playwright.Page.WaitForURLOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Hanging;
import org.reweave.tests.api.Steps;

/** The way out of every page that a client can open: at once, from both sessions, and for good. */
class QuickExitIT {
  private static final String LOGIN = "casey.client";
  private static final String ELSEWHERE = "https://www.google.com/";
  private static final String LEAVE = "**/open/leave";
  private static final String BLANK = "blank after ";
  private static final double AT_ONCE_MS = 300;

  /** Says in the page how long after the last click or Shift a frame was drawn that is blank. */
  private static final String STOPWATCH =
      """
      let began = 0;
      const begin = (event) => { began = event.timeStamp; };
      addEventListener("click", begin, true);
      addEventListener("keyup", (event) => event.key === "Shift" && begin(event), true);
      const look = () => {
        const root = document.documentElement;
        if (began && root && root.getClientRects().length === 0) {
          requestAnimationFrame(() => console.info("blank after " + (performance.now() - began)));
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
      """;

  /** A page and what it answers to a client. */
  private record Shown(String path, int status) {
    void to(Visitor visitor) {
      if (status == 200) {
        visitor.open(path);
      } else {
        visitor.isRefused(path, status);
      }
    }
  }

  private static List<Shown> pages = List.of();

  @BeforeAll
  static void findEveryPage() throws IOException {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    var screening = Steps.assign(TARA, couple, couple.first(), "TRUST_CHECKIN");
    Steps.assignHomework(TARA, couple, couple.first()).expect(201);
    Steps.askRelease(TARA, couple);
    var found = new LinkedHashSet<Shown>();
    try (var casey = Visitor.as(LOGIN)) {
      var before = "/me/before?screening=" + screening;
      casey.open(before);
      casey.press("I am alone, and this device is mine");
      found.add(new Shown(casey.here(), 200));
      casey.open("/me/home");
      Walk.from(casey, here -> noteOurs(here, found));
      for (var path :
          List.of(before, "/me/thanks", "/me/consents", "/too-large", "/open/problem")) {
        found.add(new Shown(path, 200));
      }
    }
    found.add(new Shown("/me/questions", 404));
    found.add(new Shown("/no-such-page", 404));
    found.add(new Shown("/staff/caseload", 403));
    pages = List.copyOf(found);
    assertThat(pages.stream().map(shown -> shown.path.replaceFirst("\\?.*", "")))
        .containsAll(files())
        .contains("/account");
  }

  /** Where a link leads away, to set up a password, the page is not ours. */
  private static void noteOurs(Visitor here, Set<Shown> found) {
    if (here.isInPortal()) {
      found.add(new Shown(here.here(), 200));
    }
  }

  /** The pages that there are for clients, as files. */
  private static List<String> files() throws IOException {
    var folder = Path.of(System.getProperty("reweave.root"), "web/portal/src/main/webapp/me");
    try (var files = Files.list(folder)) {
      return files
          .map(file -> "/me/" + file.getFileName().toString().replace(".xhtml", ""))
          .toList();
    }
  }

  @Test
  void everyPageIsBlankAtOnceByClickAndByKeyAndBackShowsNothing() {
    try (var casey = Visitor.as(LOGIN)) {
      casey.mayGoTo(ELSEWHERE);
      casey.page().addInitScript(STOPWATCH);
      for (var shown : pages) {
        shown.to(casey);
        assertThat(casey.page()).hasTitle("Portal");
        assertThat(blankAfter(casey, () -> click(casey), route -> route.abort("aborted")))
            .as("milliseconds by click: " + shown)
            .isLessThan(AT_ONCE_MS);

        shown.to(casey);
        assertThat(blankAfter(casey, () -> threeShifts(casey), Route::resume))
            .as("milliseconds by key: " + shown)
            .isLessThan(AT_ONCE_MS);
        backShowsNothing(casey, shown);
      }
    }
  }

  @Test
  void everyPageIsLeftWithoutScriptsToo() {
    var took = new ArrayList<Double>();
    try (var casey = Visitor.withoutScripts(LOGIN)) {
      casey.mayGoTo(ELSEWHERE);
      for (var shown : pages) {
        shown.to(casey);
        var answer = left(casey, shown);
        took.add(answer.request().timing().responseStart);
        backShowsNothing(casey, shown);
      }
    }
    // Without scripts it is the server that blanks the page; one slow answer is no slow server.
    assertThat(took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow())
        .as("milliseconds to the answer, of all pages: " + took)
        .isLessThan(AT_ONCE_MS);
  }

  /**
   * The answer to the way out. In a browser that runs no scripts the driver now and then does not
   * reach what stands on a page: then the page is opened once more.
   */
  private static Response left(Visitor casey, Shown shown) {
    try {
      return left(casey);
    } catch (TimeoutError unreached) {
      shown.to(casey);
      return left(casey);
    }
  }

  private static Response left(Visitor casey) {
    return casey
        .page()
        .waitForResponse(
            response -> response.url().endsWith("/open/leave"),
            () -> casey.button("Quick exit").click());
  }

  /**
   * Milliseconds from what is pressed to a blank page, while the way out is held up.
   *
   * @param then what becomes of the way out
   */
  private static double blankAfter(Visitor casey, Runnable press, Consumer<Route> then) {
    var page = casey.page();
    var held = new ArrayList<Route>();
    page.route(LEAVE, held::add);
    var said =
        page.waitForConsoleMessage(
            new WaitForConsoleMessageOptions().setPredicate(m -> m.text().startsWith(BLANK)),
            press);
    page.waitForCondition(() -> !held.isEmpty());
    then.accept(held.getFirst());
    page.unroute(LEAVE);
    return Double.parseDouble(said.text().substring(BLANK.length()));
  }

  /** Clicks, and does not wait for where that leads. */
  private static void click(Visitor casey) {
    var box = Objects.requireNonNull(casey.button("Quick exit").boundingBox());
    casey.page().mouse().click(box.x + box.width / 2, box.y + box.height / 2);
  }

  private static void threeShifts(Visitor casey) {
    for (int i = 0; i < 3; i++) {
      casey.page().keyboard().press("Shift");
    }
  }

  /** Arrives elsewhere, goes back, is asked who they are, and signs in again from the start. */
  private static void backShowsNothing(Visitor casey, Shown shown) {
    casey.page().waitForURL(ELSEWHERE);
    casey.page().goBack();
    casey.seesNothingOf("Casey", "/me/");
    if (!shown.path.startsWith("/open/")) {
      casey.isAskedForThePassword();
    }
    casey.open("/home");
    casey.isAskedForThePassword();
    casey.signIn(LOGIN, Visitor.PASSWORD);
    casey.open("/me/home");
    // On a busy machine the end of the session before may still take the new one along.
    if (!casey.isInPortal()) {
      casey.signIn(LOGIN, Visitor.PASSWORD);
    }
  }

  @Test
  void thePagesOfSignInAreLeftInTheSameWay() {
    try (var casey = Visitor.withoutScripts(LOGIN)) {
      casey.mayGoTo(ELSEWHERE);
      for (var what : List.of("password", "app", "passkey")) {
        casey.open("/set-up?what=" + what);
        casey.isAskedForThePassword();
        casey.button("Quick exit").click();
        casey.page().waitForURL(ELSEWHERE);
        casey.isNobodyTo("/me/home");

        casey.open("/home");
        casey.button("Quick exit").click();
        casey.page().waitForURL(ELSEWHERE);
        casey.open("/home");
        casey.signIn(LOGIN, Visitor.PASSWORD);
      }
    }
  }

  @Test
  void quickExitWaitsForNobodyWhileKeycloakHangs() {
    try (var casey = Visitor.withoutScripts(LOGIN)) {
      casey.mayGoTo(ELSEWHERE);
      casey.follow("Progress");
      try (var hanging = Hanging.keycloak()) {
        casey.button("Quick exit").click();
        casey.page().waitForURL(ELSEWHERE, new WaitForURLOptions().setTimeout(5000));
      }
      casey.isNobodyTo("/me/home");
    }
  }

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
