package org.reweave.tests.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
          Pattern.compile("(?<=document-)[0-9a-f]{8}(?=\\.pdf)"),
          Pattern.compile("\\b\\d{1,2}:\\d\\d\\b"));

  @Test
  void whatOneSentInPrivateChangesNothingThatEitherOfThemSees() throws Exception {
    var folder = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "worlds");
    Asked asked;
    try (var stack = start(folder.resolve("first"))) {
      var theo = Person.of(stack, "theo.therapist", PASSWORD);
      var couple = ErinsCase.of(theo);
      asked = new Asked(couple.askErin(theo), couple.askErin(theo));
    }
    copy(folder.resolve("first"), folder.resolve("calm"));
    copy(folder.resolve("first"), folder.resolve("alarm"));

    var calm = new World(asked, List.of("alone"), CALM, "It is quiet.");
    var alarm =
        new World(
            asked,
            List.of("later", "phone", "alone"),
            ALARMING,
            "I am afraid at home. ".repeat(200));
    calm.live(folder.resolve("calm"));
    alarm.live(folder.resolve("alarm"));

    assertThat(alarm.flags).isGreaterThan(calm.flags + 20);
    assertThat(calm.seen)
        .containsKeys(
            "finn page /me/home",
            "erin page /me/home",
            "finn api /my/appointments.ics",
            "finn page /me/report.pdf?id=FINN",
            "erin page /me/report.pdf?id=ERIN",
            "both get a report on paper")
        .hasSizeGreaterThan(80);
    assertThat(calm.seen.values().stream().filter(answer -> answer.contains("%PDF-")))
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(alarm.seen.keySet()).isEqualTo(calm.seen.keySet());
    calm.seen.forEach((what, bytes) -> assertThat(alarm.seen.get(what)).as(what).isEqualTo(bytes));
  }

  /** Two questionnaires of Erin's: one that an app sends in, one that she does in the portal. */
  private record Asked(String byApp, String byPortal) {}

  /** One of the two, and all that was seen in it. */
  private static final class World {
    private final Asked asked;
    private final List<String> said;
    private final List<String> preferred;
    private final String story;
    private final Map<String, String> seen = new TreeMap<>();

    /** What is new in each world has an id of its own: here it has a name. */
    private final Map<String, String> names = new HashMap<>();

    private int flags;

    /**
     * A world of which nothing has happened yet.
     *
     * @param said what Erin answers, one after the other, to whether she is alone
     */
    private World(Asked asked, List<String> said, List<String> preferred, String story) {
      this.asked = asked;
      this.said = said;
      this.preferred = preferred;
      this.story = story;
    }

    private void live(Path data) throws Exception {
      try (var stack = start(data)) {
        var theo = Person.of(stack, "theo.therapist", PASSWORD);
        var erin = Person.of(stack, "erin.client", PASSWORD);
        var answers = ErinsCase.answers(theo, preferred);
        sendByApp(erin, answers);
        sendByPortal(stack, answers);
        tell(erin, story);
        flags = ErinsCase.of(theo).row().path("openFlags").asInt();
        report(theo);
        for (var login : List.of("finn.client", "erin.client")) {
          look(stack, login);
        }
      }
    }

    private void sendByApp(Person erin, Map<String, String> answers) throws Exception {
      var screening = "/my/screenings/" + asked.byApp;
      note("erin saves", erin.sent("PUT", screening + "/answers", Map.of("answers", answers)));
      note("erin submits", erin.sent("POST", screening + "/submission", Map.of()));
    }

    /** Page by page, each with the answer to it: what she sees next, down to the thanks. */
    private void sendByPortal(Stack stack, Map<String, String> answers) throws Exception {
      var erin = Guest.of(stack, "erin.client", PASSWORD);
      for (var answer : said) {
        // What follows is what she chose, and hers to see.
        erin.send("/me/before?screening=" + asked.byPortal, answer, Map.of());
      }
      var typed = new HashMap<String, String>();
      answers.forEach((item, answer) -> typed.put("answers." + item, answer));
      var page = "/me/questions?screening=" + asked.byPortal;
      while (page.startsWith("/me/questions")) {
        var answer = erin.send(page, "next", typed);
        note("erin sends " + page, answer);
        var next = answer.uri().toString().substring(stack.portalUrl().length());
        assertThat(next).isNotEqualTo(page);
        page = next;
      }
      assertThat(page).isEqualTo("/me/thanks");
    }

    /** Has a report made for each of them and one for both, which is handed over on paper. */
    private void report(Person theo) throws Exception {
      var couple = ErinsCase.of(theo);
      for (var member : theo.get(couple.path()).path("members")) {
        if (member.path("clientId").isTextual()) {
          var name = member.path("displayName").asText().split(" ", 2)[0].toUpperCase(Locale.ROOT);
          names.put(report(theo, couple, "CLIENT", member.path("clientId").asText()), name);
        }
      }
      var both = report(theo, couple, "COUPLE", null);
      names.put(both, "BOTH");
      note("both get a report on paper", theo.sent("GET", "/reports/" + both + ".pdf", Map.of()));
    }

    private static String report(
        Person theo, ErinsCase couple, String audience, @Nullable String clientId)
        throws Exception {
      var order = new HashMap<String, Object>();
      order.put("audience", audience);
      order.put("clientId", clientId);
      order.put("from", LocalDate.now(ZoneOffset.UTC).minusMonths(3).toString());
      order.put("to", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
      return theo.send("POST", couple.path() + "/reports", order).path("reportId").asText();
    }

    /** All that a client can fetch, and every mail to them. */
    private void look(Stack stack, String login) throws Exception {
      var name = login.substring(0, login.indexOf('.'));
      Guest.of(stack, login, PASSWORD)
          .everything(List.of("/me/home"), PAGES)
          .forEach((path, answer) -> note(name + " page " + path, answer));
      var person = Person.of(stack, login, PASSWORD);
      var operations =
          new Operations(person.outside(stack.portalUrl() + "/api/openapi?format=JSON"));
      operations
          .everything(path -> view(person.sent("GET", path, Map.of())), Set.of())
          .forEach((path, answer) -> seen.put(named(name + " api " + path), named(answer)));
      seen.put(
          name + " mail",
          stack.mail().stream()
              .filter(mail -> mail.to().startsWith(name))
              .map(mail -> masked(mail.text()))
              .toList()
              .toString());
    }

    private void note(String what, HttpResponse<?> answer) {
      seen.put(named(what), named(view(answer)));
    }

    private String named(String text) {
      var named = text;
      for (var name : names.entrySet()) {
        named = named.replace(name.getKey(), name.getValue());
      }
      return named;
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

  private static String view(HttpResponse<?> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    // The tokens of forms differ in length; what is left of the page is compared by itself.
    headers.remove("content-length");
    headers.keySet().removeIf(name -> EACH_TIME.contains(name.toLowerCase(Locale.ROOT)));
    var body =
        answer.body() instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : answer.body();
    return answer.statusCode() + " " + masked(headers + "\n" + body);
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
