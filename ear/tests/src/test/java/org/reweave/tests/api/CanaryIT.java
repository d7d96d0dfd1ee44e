package org.reweave.tests.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * A word of its own in what Erin told alone (profile, safe contact, worksheet) and in what was
 * written about her (review, steps of a flag, decision). Whoever treats her finds them; nobody else
 * does, anywhere.
 */
class CanaryIT {
  private static final String PASSWORD = "reweave-demo";
  private static final Pattern CANARY =
      Pattern.compile("wrenquill[a-z]+", Pattern.CASE_INSENSITIVE);

  /** Links that lead to Keycloak are left alone. */
  private static final Pattern HERE = Pattern.compile("/(?!set-up|open/)");

  private static final Map<String, String> HIDDEN = new TreeMap<>();

  /** What even a stranger may know. */
  private static final Set<String> KNOWN = new HashSet<>();

  private static Steps.Couple couple;

  @BeforeAll
  static void hide() {
    couple = Steps.demoCouple(THEO, "Erin", "Finn");
    theoWrites(erinTells());
    KNOWN.addAll(Set.of(couple.caseId(), couple.first(), couple.second()));
    for (var client : List.of(couple.first(), couple.second())) {
      THEO.post(couple.path() + "/reports", report("CLIENT", client)).expect(201);
    }
    THEO.post(couple.path() + "/reports", report("COUPLE", null)).expect(201);
  }

  @Test
  void whoTreatsHerFindsWhatWasHidden() throws Exception {
    var found = new TreeMap<String, String>();
    search(THEO, (path, canary) -> found.put(canary, path));
    var ofTheCase = Pattern.compile("/.*" + couple.caseId());
    search("theo.therapist", ofTheCase, (path, canary) -> found.put(canary, path));

    assertThat(HIDDEN).hasSizeGreaterThan(20);
    assertThat(found.keySet()).containsAll(HIDDEN.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"finn.client", "ada.admin", "paula.privacy", "nora.therapist"})
  void nobodyElseFindsOneOnAnyPageOrFile(String login) throws Exception {
    var found = new ArrayList<String>();

    search(login, HERE, (path, canary) -> found.add(HIDDEN.get(canary) + " at " + path));

    assertThat(found).isEmpty();
  }

  @Test
  void nobodyElseFindsOneInAnyAnswerOfTheInterface() throws Exception {
    for (var caller : List.of(FINN, ADA, PAULA, NORA)) {
      var found = new ArrayList<String>();

      search(caller, (path, canary) -> found.add(HIDDEN.get(canary) + " at " + path));

      assertThat(found).as(caller.toString()).isEmpty();
    }
  }

  @Test
  void noneIsInALogAMailOrAMetric() throws IOException {
    var stack = Running.stack();
    for (var log : stack.logs()) {
      assertThat(CANARY.matcher(Files.readString(log, ISO_8859_1)).find())
          .as(log.getFileName().toString())
          .isFalse();
    }
    assertThat(stack.mail()).noneMatch(mail -> CANARY.matcher(mail.toString()).find());
    for (var path : List.of("/metrics", "/health")) {
      var there = Running.health("/../.." + path).normalize();
      var answer = Caller.NOBODY.send("GET", there, BodyPublishers.noBody());
      assertThat(CANARY.matcher(answer.text()).find()).as(path).isFalse();
    }
  }

  /** Returns the entry of a worksheet, to be reviewed. */
  private static String erinTells() {
    var part = "/my/profiles/" + Steps.part(ERIN);
    var profile = new HashMap<String, Object>();
    for (var field :
        List.of(
            "pronouns",
            "emergency_name",
            "relationship_history",
            "earlier_relationships",
            "household",
            "medication",
            "health",
            "professionals")) {
      profile.put(field, hidden("profile " + field));
    }
    ERIN.post(part + "/submission", Map.of("fields", profile)).expect(204);
    ERIN.put("/my/safe-contact", safeContact()).expect(200);
    Steps.submit(ERIN, Steps.assign(THEO, couple, couple.first(), INTAKE), Steps.alarmingAnswers());
    Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    var entry = new HashMap<>(Bodies.entry(Steps.worksheet()));
    var fields = new HashMap<String, Object>();
    ((Map<?, ?>) entry.get("fields"))
        .forEach(
            (key, value) ->
                fields.put(
                    key.toString(),
                    value.equals(Bodies.OWN_WORDS) ? hidden("worksheet " + key) : value));
    entry.put("fields", fields);
    var given = ERIN.get("/my/homework").expect(200).items().getFirst();
    KNOWN.add(given.path("assignmentId").asText());
    return ERIN.post("/my/homework/" + given.path("assignmentId").asText() + "/entries", entry)
        .expect(201)
        .field("entryId");
  }

  private static Map<String, Object> safeContact() {
    return Map.of(
        "channels",
        List.of("PORTAL"),
        "codeWord",
        hidden("code word"),
        "mustNotKnow",
        hidden("who must not know"),
        "visitTitle",
        hidden("title of visits"));
  }

  private static void theoWrites(String entry) {
    THEO.post(
            "/entries/" + entry + "/review",
            Map.of("quality", 2, "text", hidden("review of an entry")))
        .expect(200);
    var flag =
        Steps.flags(THEO, couple).stream()
            .filter(f -> f.path("state").asText().equals("RAISED"))
            .findFirst()
            .orElseThrow();
    KNOWN.add(flag.path("flagId").asText());
    for (var step : List.of("acknowledgement", "assessment", "plan", "report", "monitoring")) {
      THEO.post(
              "/red-flags/" + flag.path("flagId").asText() + "/" + step,
              Map.of("text", hidden(step)))
          .expect(200);
    }
    var decision = new HashMap<>(Steps.decision(couple, "INDIVIDUAL_ONLY"));
    decision.put("rationale", hidden("reason of a decision"));
    var etag = THEO.get(couple.path()).expect(200).header("ETag");
    THEO.put(couple.path() + "/suitability", decision, "If-Match", etag).expect(200);
  }

  private static String hidden(String where) {
    int n = HIDDEN.size();
    var canary = "wrenquill" + (char) ('a' + n / 26) + (char) ('a' + n % 26) + "z";
    HIDDEN.put(canary, where);
    return canary;
  }

  private static Map<String, Object> report(String audience, @Nullable String client) {
    var report = new HashMap<String, Object>();
    report.put("audience", audience);
    report.put("from", today().minusMonths(3).toString());
    report.put("to", today().plusMonths(1).toString());
    if (client != null) {
      report.put("clientId", client);
    }
    return report;
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
            KNOWN)
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
    CANARY.matcher(text).results().forEach(hit -> found.accept(path, hit.group()));
  }
}
