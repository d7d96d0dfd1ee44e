package org.reweave.tests.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;
import org.reweave.tests.Guest;
import org.reweave.tests.Operations;

/**
 * Two worlds: the running system twice, grown from one database, which differ in what one partner
 * sent in private and in nothing else.
 *
 * <p>In the one nothing is flagged, in the other everything. What the other partner can fetch is
 * the same in both byte for byte, and so is what the one who sent it sees afterwards.
 */
class WorldsIT {
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final String PASSWORD = "reweave-demo";
  private static final List<String> CALM = List.of("no", "never", "10");
  private static final List<String> ALARMING = List.of("yes", "often", "always", "0");

  /** A client's own pages; of those besides, one lists the own sign-ins, each with a new id. */
  private static final Pattern PAGES = Pattern.compile("/me/");

  /** The headers that may differ from one request to the next. */
  private static final Set<String> EACH_TIME =
      Set.of("date", "location", "etag", "x-request-id", "set-cookie");

  /** What is new in each answer or in each system: tokens of forms, ports, times, problem ids. */
  private static final List<Pattern> FRESH =
      List.of(
          Pattern.compile("(?<=name=\"csrf\" value=\")[^\"]*"),
          Pattern.compile("(?<=name=\"jakarta.faces.ViewState\"[^>]{0,80} value=\")[^\"]*"),
          Pattern.compile("(?<=localhost:)\\d+"),
          Pattern.compile("(?<=urn:uuid:)[0-9a-f-]{36}"),
          Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"),
          Pattern.compile("(?<=DTSTAMP:)\\w+"),
          Pattern.compile("\\b\\d{1,2}:\\d\\d\\b"));

  @Test
  void whatOneSentInPrivateChangesNothingThatEitherOfThemSees() throws Exception {
    var folder = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "worlds");
    String screening;
    try (var stack = start(folder.resolve("first"))) {
      var theo = Person.of(stack, "theo.therapist", PASSWORD);
      screening = ErinsCase.of(theo).askErin(theo);
    }
    copy(folder.resolve("first"), folder.resolve("calm"));
    copy(folder.resolve("first"), folder.resolve("alarm"));

    var calm = world(folder.resolve("calm"), screening, CALM, "It is quiet.");
    var alarm =
        world(folder.resolve("alarm"), screening, ALARMING, "I am afraid at home. ".repeat(200));

    assertThat(alarm.flags).isGreaterThan(calm.flags + 10);
    assertThat(calm.seen)
        .containsKeys("finn page /me/home", "erin page /me/home", "finn api /my/appointments.ics")
        .hasSizeGreaterThan(60);
    assertThat(alarm.seen.keySet()).isEqualTo(calm.seen.keySet());
    calm.seen.forEach((what, bytes) -> assertThat(alarm.seen.get(what)).as(what).isEqualTo(bytes));
  }

  private record World(Map<String, String> seen, int flags) {}

  private static World world(Path data, String screening, List<String> preferred, String story)
      throws Exception {
    try (var stack = start(data)) {
      var theo = Person.of(stack, "theo.therapist", PASSWORD);
      var erin = Person.of(stack, "erin.client", PASSWORD);
      var seen = new TreeMap<String, String>();
      var answers = ErinsCase.answers(theo, preferred);
      seen.put(
          "erin saves",
          view(
              erin.sent(
                  "PUT", "/my/screenings/" + screening + "/answers", Map.of("answers", answers))));
      seen.put(
          "erin submits",
          view(erin.sent("POST", "/my/screenings/" + screening + "/submission", Map.of())));
      tell(erin, story);
      for (var login : List.of("finn.client", "erin.client")) {
        seen.putAll(everything(stack, login));
      }
      return new World(seen, ErinsCase.of(theo).row().path("openFlags").asInt());
    }
  }

  /** Tells something in private, in the first text that the profile asks for. */
  private static void tell(Person erin, String story) throws IOException, InterruptedException {
    for (var part : erin.get("/my/profiles").path("items")) {
      erin.send(
          "POST",
          "/my/profiles/" + part.path("partId").asText() + "/submission",
          Map.of("fields", Map.of("relationship_history", story)));
    }
  }

  private static Map<String, String> everything(Stack stack, String login) throws Exception {
    var name = login.substring(0, login.indexOf('.'));
    var seen = new TreeMap<String, String>();
    var pages = Guest.of(stack, login, PASSWORD).everything(List.of("/me/home"), PAGES);
    pages.forEach((path, answer) -> seen.put(name + " page " + path, bytes(answer)));
    var person = Person.of(stack, login, PASSWORD);
    var operations = new Operations(person.outside(stack.portalUrl() + "/api/openapi?format=JSON"));
    operations
        .everything(path -> view(person.sent("GET", path, Map.of())), Set.of())
        .forEach((path, answer) -> seen.put(name + " api " + path, answer));
    seen.put(
        name + " mail",
        stack.mail().stream()
            .filter(mail -> mail.to().startsWith(name))
            .map(mail -> masked(mail.text()))
            .toList()
            .toString());
    return seen;
  }

  private static String view(HttpResponse<String> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> EACH_TIME.contains(name.toLowerCase(Locale.ROOT)));
    return answer.statusCode() + " " + masked(headers + "\n" + answer.body());
  }

  private static String bytes(HttpResponse<byte[]> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    // The tokens of forms differ in length; what is left of the page is compared by itself.
    headers.remove("content-length");
    headers.keySet().removeIf(name -> EACH_TIME.contains(name.toLowerCase(Locale.ROOT)));
    return answer.statusCode()
        + " "
        + masked(headers + "\n" + new String(answer.body(), ISO_8859_1));
  }

  private static String masked(String text) {
    var masked = text;
    for (var fresh : FRESH) {
      masked = fresh.matcher(masked).replaceAll("#");
    }
    return masked;
  }

  private static Stack start(Path data) throws IOException, InterruptedException {
    return Stack.start(Options.forTests(ROOT, data), (step, took) -> {});
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(
                  file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
