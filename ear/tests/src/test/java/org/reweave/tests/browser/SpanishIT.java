package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Login;
import org.reweave.tests.api.Steps;

/** A client who was invited in Spanish reads Spanish, whatever the browser speaks. */
class SpanishIT {
  private static final Path ENGLISH =
      Path.of(
          System.getProperty("reweave.root"),
          "web/portal/src/main/resources/org/reweave/portal/messages.properties");

  private static final List<String> PAGES =
      List.of(
          "/me/home",
          "/me/homework",
          "/me/progress",
          "/me/reports",
          "/me/help",
          "/me/steps",
          "/me/contact",
          "/me/consents",
          "/me/releases",
          "/me/record",
          "/account");

  @Test
  void everyPageOfAClientIsInTheLanguageOfTheInvitation() throws Exception {
    var couple = Steps.openCouple(THEO, "Amparo", "Benito");
    Steps.assignHomework(THEO, couple, couple.second()).expect(201);
    Steps.book(THEO, couple, couple.second());
    var screening = Steps.assign(THEO, couple, couple.second(), INTAKE);
    try (var benito = Visitor.stranger()) {
      benito.open("/home");
      benito.signIn(Login.of(couple.second()).username(), Login.PASSWORD);
      for (var path : Stream.concat(PAGES.stream(), tasks(benito).stream()).toList()) {
        benito.open(path);
        isSpanish(benito);
      }
      benito.open("/me/before?screening=" + screening);
      isSpanish(benito);
      assertThat(benito.page().getByText("Emergencias").first()).isVisible();
      benito.press("Estoy a solas, y este dispositivo es mío");
      assertThat(benito.page().locator(".rw-ends")).hasText("nadamucho");
      isSpanish(benito);
      benito.press("Guardar y seguir");
      assertThat(benito.page().getByText("Elige una respuesta").first()).isVisible();
      isSpanish(benito);
      benito.open("/me/thanks");
      isSpanish(benito);
    }
  }

  @Test
  void whoWasInvitedInEnglishReadsItInASpanishBrowserToo() {
    try (var erin = Visitor.speaking("es-MX")) {
      erin.open("/");
      assertThat(erin.page().locator("html")).hasAttribute("lang", "es");
      isSpanish(erin);
      erin.open("/home");
      erin.signIn("erin.client", Visitor.PASSWORD);
      erin.open("/me/home");
      assertThat(erin.page().locator("html")).hasAttribute("lang", "en");
      assertThat(erin.page().getByText("Quick exit").first()).isVisible();
    }
  }

  /** What waits on the home page, each with its own address. */
  private static List<String> tasks(Visitor client) {
    client.open("/me/home");
    var portal = "/reweave";
    var links = client.page().locator("main a[href*='/me/']").all();
    var tasks =
        links.stream()
            .map(link -> link.getAttribute("href").substring(portal.length()))
            .filter(path -> path.contains("?") && !path.contains("."))
            .toList();
    assertThat(tasks).anyMatch(path -> path.startsWith("/me/about"));
    assertThat(tasks).anyMatch(path -> path.startsWith("/me/fill"));
    return tasks;
  }

  private static void isSpanish(Visitor reader) {
    Looks.good(reader.page(), "es");
    var said = reader.page().locator("body").innerText();
    assertThat(sentences()).as(reader.here()).noneMatch(said::contains);
  }

  /** Whole English sentences of ours, as far as no value is filled in. */
  private static List<String> sentences() {
    try (var lines = Files.lines(ENGLISH)) {
      return lines
          .filter(line -> line.contains("=") && !line.startsWith("#"))
          .map(line -> line.substring(line.indexOf('=') + 1))
          .filter(words -> words.length() > 12 && !words.contains("{"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
