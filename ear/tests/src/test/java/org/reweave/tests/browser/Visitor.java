package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.reweave.tests.Running;

/**
 * A person at a browser of their own, with one page open.
 *
 * <p>All the while it is watched that no script fails, nothing offends the content security policy,
 * and no other host than ours and Keycloak's is asked for anything; {@link #close} tells.
 */
final class Visitor implements AutoCloseable {
  static final String PASSWORD = "reweave-demo";
  static final int PATIENCE_MS = 15_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> refusals = new HashSet<>();
  private final Set<String> elsewhere = new HashSet<>();

  private Visitor(boolean scripts, String language) {
    context =
        Chromium.browser()
            .newContext(
                new NewContextOptions()
                    .setJavaScriptEnabled(scripts)
                    .setViewportSize(1440, 900)
                    .setLocale(language)
                    .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MS);
    context.onConsoleMessage(this::hear);
    context.onWebError(e -> complaints.add("script failed: " + e.error()));
    context.onRequest(
        r -> {
          if (!allowed(r.url())) {
            complaints.add("asked another host: " + r.url());
          }
        });
    page = context.newPage();
  }

  /** Somebody whom nobody knows yet. */
  static Visitor stranger() {
    return speaking("en-GB");
  }

  /** Somebody whom nobody knows yet, with a browser in this language. */
  static Visitor speaking(String language) {
    return new Visitor(true, language);
  }

  /** A person of the demo, signed in, on the page that they work with. */
  static Visitor as(String login) {
    return new Visitor(true, "en-GB").signedIn(login);
  }

  /** The same with a browser that runs no scripts. */
  static Visitor withoutScripts(String login) {
    return new Visitor(false, "en-GB").signedIn(login);
  }

  private Visitor signedIn(String login) {
    open("/home");
    signIn(login, PASSWORD);
    return this;
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error")
        && refusals.stream().noneMatch(message.location()::startsWith)) {
      complaints.add("console: " + message.text() + " at " + message.location());
    }
  }

  private boolean allowed(String url) {
    var stack = Running.stack();
    return url.startsWith("data:")
        || url.startsWith(stack.portalUrl() + '/')
        || url.startsWith(stack.realmUrl().replaceFirst("/realms/.*", "/"))
        || elsewhere.contains(url);
  }

  Page page() {
    return page;
  }

  /** Lets this visitor go to one address of another host, where nothing but a word awaits them. */
  void mayGoTo(String url) {
    elsewhere.add(url);
    context.route(
        url,
        route ->
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><title>Elsewhere</title>Elsewhere")));
  }

  /** Opens a page of the portal. */
  void open(String path) {
    assertThat(status(path)).as(path).isEqualTo(200);
  }

  /** Signs out, and waits until Keycloak has sent them back to the front door. */
  void signOut() {
    press("Sign out");
    page.waitForURL(at("/"));
  }

  /** Says that addresses which begin so may answer that something is wrong. */
  void mayBeRefused(String address) {
    refusals.add(address);
  }

  /** Asks for a page of the portal that must not open for this person. */
  void isRefused(String path, int status) {
    refusals.add(at(path));
    assertThat(status(path)).as(path).isEqualTo(status);
  }

  /** Presses a button of a page that is open, behind which there is nothing any more. */
  void isRefusedByForm(String button, int status) {
    refusals.add(page.url().replaceFirst("[?].*", ""));
    var answer =
        page.waitForResponse(r -> r.request().isNavigationRequest(), () -> button(button).click());
    assertThat(answer.status()).as(button).isEqualTo(status);
  }

  /** The answer to a request for a page or file of the portal, in the session of this person. */
  APIResponse fetch(String path) {
    return context.request().get(at(path));
  }

  private int status(String path) {
    return page.navigate(at(path)).status();
  }

  private static String at(String path) {
    return Running.stack().portalUrl() + path;
  }

  /** The path and query of the page within the portal. */
  String here() {
    return page.url().substring(Running.stack().portalUrl().length());
  }

  /** Fills in Keycloak's form, which is open, and waits until the portal is. */
  void signIn(String login, String password) {
    enter(login, password);
    page.waitForURL(Running.stack().portalUrl() + "/**");
  }

  /** Fills in Keycloak's form, which is open, and sends it. */
  void enter(String login, String password) {
    page.locator("#username").fill(login);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  /** Whether the page that is open is one of the portal. */
  boolean isInPortal() {
    return page.url().startsWith(Running.stack().portalUrl() + '/');
  }

  /** Waits until Keycloak does not know them any more, and asks again. */
  void isSignedOutEverywhere() {
    page.waitForCondition(
        () -> {
          context.clearCookies(new ClearCookiesOptions().setName("reweave"));
          page.navigate(at("/home"));
          return page.locator("#password").isVisible();
        });
  }

  /** Checks, without going there, that a page sends this browser to sign in first. */
  void isNobodyTo(String path) {
    var answer = context.request().get(at(path), RequestOptions.create().setMaxRedirects(0));
    assertThat(answer.status()).as(path).isEqualTo(302);
    assertThat(answer.headers().get("location")).startsWith(Running.stack().realmUrl());
  }

  /** Chooses a file for the field with this label. */
  void attach(String label, byte[] content) {
    field(label).setInputFiles(new FilePayload("sheet.pdf", "application/pdf", content));
  }

  /** Checks that Keycloak asks who they are. */
  void isAskedForThePassword() {
    assertThat(page.locator("#password")).isVisible();
  }

  /** The field with this label. */
  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Types into the field with this label. */
  void type(String label, Object value) {
    field(label).fill(value.toString());
  }

  /** Chooses from the list with this label. */
  void choose(String label, String option) {
    field(label).selectOption(new SelectOption().setLabel(option));
  }

  Locator button(String name) {
    return role(AriaRole.BUTTON, name);
  }

  Locator link(String name) {
    return role(AriaRole.LINK, name);
  }

  private Locator role(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Presses a button of a form, and waits for the page that follows. */
  void press(String name) {
    leave(button(name));
  }

  /** Follows a link. */
  void follow(String name) {
    leave(link(name));
  }

  /** Clicks on what leads to another page, and waits until it is there. */
  void leave(Locator to) {
    var loaded = new AtomicBoolean();
    Consumer<Page> note = p -> loaded.set(true);
    page.onLoad(note);
    to.click();
    page.waitForCondition(loaded::get);
    page.offLoad(note);
  }

  /** The section, list item or row that says this. */
  Locator part(String selector, String text) {
    return page.locator(selector).filter(saying(text));
  }

  /** Of what is found, what says this. */
  static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Loads the page again until the worker behind it has done its part. */
  void waitsUntil(Locator place, String text) {
    page.waitForCondition(
        () -> {
          page.reload();
          return place.textContent().contains(text);
        });
  }

  /** Where administrators find somebody: the list of all goes on over pages. */
  Locator account(String name) {
    open("/admin/accounts");
    page.locator("#q").fill(name);
    leave(page.locator("button[value=search]"));
    return part("tr", name);
  }

  /** Looks for that account until the worker behind it has done its part. */
  void waitsForAccount(String name, String text) {
    page.waitForCondition(() -> account(name).textContent().contains(text));
  }

  /** Checks that the page says this. */
  void sees(String text) {
    assertThat(page.locator("main").getByText(text).first()).isVisible();
  }

  /** Checks that the page does not say this anywhere. */
  void seesNothingOf(String... texts) {
    assertThat(page.content()).doesNotContain(texts);
  }

  /** Checks that the field of this name is marked, linked from the top, and keeps what it held. */
  void isToldAt(String name, String typed) {
    assertThat(page.locator("main [name='" + name + "']").first()).hasValue(typed);
    assertThat(page.locator("[id='" + name + "-e']")).isVisible();
    assertThat(page.locator(".rw-errsum a[href='#f-" + name + "']")).isVisible();
  }

  /** A file that was handed over. */
  record Handed(String name, byte[] bytes) {}

  /** Takes the file behind a link. */
  Handed take(Locator link) {
    var download = page.waitForDownload(link::click);
    try (var in = download.createReadStream()) {
      return new Handed(download.suggestedFilename(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
