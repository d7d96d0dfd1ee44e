package org.reweave.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;

/**
 * Grows a clinic step by step and measures four requests at each size: a page of the caseload by
 * the API and in the portal, one record, and the submission of the intake.
 *
 * <p>The table goes to standard output and into {@code docs/performance.md}, between its marks.
 */
public final class Bench {
  private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration LOOP = Duration.ofSeconds(10);
  private static final int MOST = 40_000;
  private static final int INTAKES = 192;
  private static final List<String> CALM = List.of("no", "never", "10");
  private static final String CLIENT = "a1000000-0000-4000-8000-000000000011";
  private static final String BEGIN = "<!-- measured: begin -->\n";
  private static final String END = "<!-- measured: end -->";

  private final Stack stack;
  private final long server;
  private final long database;
  private final List<String> rows = new ArrayList<>();

  private Bench(Stack stack, Path data) throws IOException {
    this.stack = stack;
    server = stack.processes().getLast().pid();
    try (var lines = Files.lines(data.resolve("postgres/data/postmaster.pid"))) {
      database = Long.parseLong(lines.findFirst().orElseThrow().strip());
    }
  }

  /** The project's root folder, then the sizes in rising order. */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    var root = Path.of(args[0]).toAbsolutePath().normalize();
    var target = Files.createDirectories(root.resolve("ear/bench/target"));
    var data = Files.createTempDirectory(target, "bench");
    try (var stack =
            Stack.start(
                Options.forLoad(root, data), (step, took) -> say(step + " " + took.toMillis()));
        var connection =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"))) {
      var bench = new Bench(stack, data);
      var clinic = new LargeClinic(connection);
      for (int i = 1; i < args.length; i++) {
        bench.measure(clinic, Integer.parseInt(args[i]), i == 1);
      }
      write(root.resolve("docs/performance.md"), bench.rows);
    }
  }

  private void measure(LargeClinic clinic, int cases, boolean first)
      throws IOException, InterruptedException, SQLException {
    say("Growing the clinic to " + cases + " cases");
    clinic.grow(cases);
    var therapist = new Person(stack, "tara.therapist").withToken();
    var record = "/cases/" + therapist.read("/caseload?limit=1").at("/items/0/caseId").asText();
    var warmUp = first ? WARM_UP : WARM_UP.dividedBy(4);
    say("Warming up each request for " + warmUp.toSeconds() + " s");
    for (var request : List.of(caseload(), page(), record(record))) {
      Load.run(request, 8, warmUp, MOST);
    }
    Load.run(submissions(clinic, 8), 8, warmUp, INTAKES);
    for (int connections : CONNECTIONS) {
      loop(cases, "caseload, API", connections, caseload(), MOST);
      loop(cases, "caseload, page", connections, page(), MOST);
      loop(cases, "one case, API", connections, record(record), MOST);
      loop(cases, "intake, sent in", connections, submissions(clinic, connections), INTAKES);
    }
  }

  private Load.Connections caseload() {
    return () -> {
      var therapist = new Person(stack, "tara.therapist").withToken();
      return () -> therapist.gets("/caseload?limit=25");
    };
  }

  private Load.Connections page() {
    return () -> {
      var therapist = new Person(stack, "tara.therapist").atPortal();
      return () -> therapist.sees("/staff/caseload", "</table>");
    };
  }

  private Load.Connections record(String path) {
    return () -> {
      var therapist = new Person(stack, "tara.therapist").withToken();
      return () -> therapist.gets(path);
    };
  }

  /** Answers questionnaires beforehand, so that the loop does nothing but send them in. */
  private Load.Connections submissions(LargeClinic clinic, int connections)
      throws IOException, InterruptedException, SQLException {
    var ready = new ConcurrentLinkedQueue<>(clinic.assignIntakes(CLIENT, INTAKES));
    var client = new Person(stack, "alex.client").withToken();
    var answers = calmAnswers();
    for (var screening : ready) {
      client.sends("PUT", "/my/screenings/" + screening + "/answers", answers);
    }
    return () -> {
      var sender = new Person(stack, "alex.client").withToken();
      return () -> {
        var screening = ready.poll();
        return screening != null
            && sender.sends(
                    "POST",
                    "/my/screenings/" + screening + "/submission",
                    "",
                    "Idempotency-Key",
                    UUID.randomUUID().toString())
                == 202;
      };
    };
  }

  private String calmAnswers() throws IOException, InterruptedException {
    var therapist = new Person(stack, "tara.therapist").withToken();
    var items = therapist.read("/instruments/TRUST_SAFETY_INTAKE").path("items");
    var answers = new ArrayList<String>();
    for (var item : items) {
      if (!item.path("options").isEmpty()) {
        answers.add('"' + item.path("key").asText() + "\":\"" + calm(item.path("options")) + '"');
      }
    }
    return answers.stream().collect(Collectors.joining(",", "{\"answers\":{", "}}"));
  }

  /** So that the flags of the measured caseload stay those that it was made with. */
  private static String calm(JsonNode options) {
    var values = options.findValuesAsText("value");
    return CALM.stream().filter(values::contains).findFirst().orElseGet(values::getLast);
  }

  private void loop(int cases, String what, int connections, Load.Connections requests, int most)
      throws IOException, InterruptedException {
    var before = Cost.now(server, database);
    var seen = Load.run(requests, connections, LOOP, most);
    var after = Cost.now(server, database);
    double each = Math.max(1, seen.requests());
    var row =
        String.format(
            Locale.ROOT,
            "| %,d | %s | %d | %.0f | %.1f | %.1f | %.1f | %d | %.2f | %.2f | %d |",
            cases,
            what,
            connections,
            seen.perSecond(),
            seen.percentileMillis(0.50),
            seen.percentileMillis(0.95),
            seen.percentileMillis(0.99),
            seen.errors(),
            (after.serverMillis() - before.serverMillis()) / each,
            (after.databaseMillis() - before.databaseMillis()) / each,
            after.serverBytes() >> 20);
    say(row);
    rows.add(row);
  }

  private static void write(Path page, List<String> rows) throws IOException {
    var text = Files.readString(page);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    var table =
        """

        | cases | request | connections | a second | p50 ms | p95 ms | p99 ms | errors | server CPU ms | database CPU ms | server MB |
        |--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
        """
            + String.join("\n", rows)
            + "\n\n";
    Files.writeString(page, text.substring(0, from) + table + text.substring(to));
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
