package org.reweave.tests.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.THEO;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.reweave.tests.Guest;
import org.reweave.tests.Operations;
import org.reweave.tests.Running;

/**
 * A word of its own in each field that Erin filled in alone, and in each that was written about
 * her. Whoever treats her finds them all; everybody else none but those that are for them,
 * anywhere.
 */
class CanaryIT {
  private static final String PASSWORD = "reweave-demo";

  /** Links that lead to Keycloak are left alone. */
  private static final Pattern HERE = Pattern.compile("/(?!set-up|open/)");

  private static Canaries canaries;

  @BeforeAll
  static void hide() throws IOException, InterruptedException {
    canaries = Canaries.aboutErin();
  }

  @AfterAll
  static void giveBack() {
    if (canaries != null) {
      canaries.giveBack();
    }
  }

  /** A column that is new gets a word of its own, or a reason why nobody can write one into it. */
  @Test
  void somethingWasHiddenInEverySealedColumn() {
    assertThat(canaries.columns().all()).containsAll(SealedColumns.WORDLESS.keySet());
    assertThat(canaries.columns().untouched()).isEmpty();
  }

  @Test
  void whoTreatsHerFindsWhatWasHiddenAndNothingThatIsHersAlone() throws Exception {
    var found = new HashSet<String>();
    var wrong = new ArrayList<String>();
    BiConsumer<String, String> finds =
        (path, canary) -> {
          found.add(canary);
          canaries.note("theo.therapist", canary, path, wrong);
        };
    search(THEO, finds);
    search("theo.therapist", canaries.ofTheCases(), finds);

    assertThat(canaries.hidden()).hasSizeGreaterThan(60);
    assertThat(canaries.missing(found, "theo.therapist")).isEmpty();
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsHersAloneSheFinds() throws Exception {
    var found = new HashSet<String>();
    search(ERIN, (path, canary) -> found.add(canary));
    search("erin.client", HERE, (path, canary) -> found.add(canary));

    assertThat(canaries.hidden())
        .allSatisfy(
            (canary, there) -> {
              if (there.readers().equals(Set.of("erin.client"))) {
                assertThat(found).as(there.field()).contains(canary);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"erin.client", "finn.client", "ada.admin", "paula.privacy", "nora.therapist"})
  void nobodyFindsWhatIsNotForThemOnAnyPageOrFile(String login) throws Exception {
    var found = new ArrayList<String>();

    search(login, HERE, (path, canary) -> canaries.note(login, canary, path, found));

    assertThat(found).isEmpty();
  }

  @Test
  void nobodyFindsWhatIsNotForThemInAnyAnswerOfTheInterface() throws Exception {
    var callers =
        Map.of(
            "erin.client", ERIN,
            "finn.client", FINN,
            "ada.admin", ADA,
            "paula.privacy", PAULA,
            "nora.therapist", NORA);
    for (var caller : callers.entrySet()) {
      var found = new ArrayList<String>();

      search(
          caller.getValue(), (path, canary) -> canaries.note(caller.getKey(), canary, path, found));

      assertThat(found).as(caller.getKey()).isEmpty();
    }
  }

  @Test
  void noneIsInALogAMailOrAMetric() throws IOException {
    var stack = Running.stack();
    for (var log : stack.logs()) {
      assertThat(Canaries.WORD.matcher(Files.readString(log, ISO_8859_1)).find())
          .as(log.getFileName().toString())
          .isFalse();
    }
    assertThat(stack.mail()).noneMatch(mail -> Canaries.WORD.matcher(mail.toString()).find());
    var health = Running.health("");
    var answer = Caller.NOBODY.send("GET", health, BodyPublishers.noBody()).expect(200);
    assertThat(Canaries.WORD.matcher(answer.text()).find()).isFalse();
    // There are no metrics; whoever adds some looks for the words in them here.
    Caller.NOBODY.send("GET", health.resolve("/metrics"), BodyPublishers.noBody()).expect(404);
  }

  /** All that somebody is answered by the interface. */
  private static void search(Caller caller, BiConsumer<String, String> found) throws Exception {
    var operations =
        new Operations(
            Caller.NOBODY
                .send("GET", Running.api("/openapi?format=JSON"), BodyPublishers.noBody())
                .json());
    operations
        .everything(
            path -> {
              var answer = caller.get(path);
              return answer.headers() + read(answer.header("Content-Type"), answer.bytes());
            },
            canaries.known())
        .forEach((path, text) -> report(path, text, found));
  }

  /** All pages and files that somebody reaches by links. */
  private static void search(String login, Pattern within, BiConsumer<String, String> found)
      throws Exception {
    var seen = Guest.of(Running.stack(), login, PASSWORD).everything(List.of("/home"), within);
    assertThat(seen).hasSizeGreaterThan(3);
    for (var page : seen.entrySet()) {
      report(page.getKey(), page.getKey() + text(page.getValue()), found);
    }
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    return answer.headers().map()
        + read(answer.headers().firstValue("Content-Type").orElse(""), answer.body());
  }

  private static String read(String type, byte[] body) throws IOException {
    if (!type.startsWith("application/pdf")) {
      return new String(body, UTF_8);
    }
    try (var pdf = new PdfReader(body)) {
      var text = new StringBuilder(pdf.getInfo().toString());
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(pdf).getTextFromPage(page));
      }
      return text.toString();
    }
  }

  private static void report(String path, String text, BiConsumer<String, String> found) {
    Canaries.WORD.matcher(text).results().forEach(hit -> found.accept(path, hit.group()));
  }
}
