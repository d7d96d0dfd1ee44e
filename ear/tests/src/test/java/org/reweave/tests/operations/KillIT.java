package org.reweave.tests.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;

/**
 * Servers that are killed while clients send in their intake.
 *
 * <p>What was acknowledged is there with its flag when the servers are back; what was not is there
 * as a whole or not at all; and no flag is there twice. A flag whose time passes while no server
 * runs is told of once when one runs again.
 */
class KillIT {
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final String PASSWORD = "reweave-demo";
  private static final String ALARMING = "SAFETY_LETHAL_STRANGULATION";
  private static final int KILLS = Integer.getInteger("reweave.kills");
  private static final int EACH_ROUND = 24;
  private static final int SENDERS = 3;

  /** After how many acknowledgements the server is killed, so that others are on their way. */
  private static final int ACKNOWLEDGED_FIRST = 6;

  /** What a kill ends. */
  private enum Victim {
    SERVER,
    DATABASE
  }

  /** The rows of one submission: all outcomes, and those that raised the flag. */
  private record Rows(String status, int outcomes, int raised) {}

  private final Set<String> assigned = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Overdue overdue = new Overdue(ALARMING);

  @Test
  void noAcknowledgedSubmissionLosesItsFlagAndNoneHasItTwice() throws Exception {
    var data = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "kill");
    try (var stack = Stack.start(Options.forTests(ROOT, data), (step, took) -> {})) {
      for (int kill = 0; kill < KILLS; kill++) {
        var victim = kill % 2 == 0 ? Victim.SERVER : Victim.DATABASE;
        sendUntilKilled(stack, data, victim);
        if (victim == Victim.SERVER) {
          overdue.letTimePass(stack, acknowledged);
          stack.serverBack();
        } else {
          stack.databaseBack();
        }
        requireWhole(rows(stack));
      }
      var rows = rows(stack);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_FIRST);
      assertThat(acknowledged.size()).isLessThan(assigned.size());
      assertThat(seenByTheTherapist(stack))
          .isEqualTo(rows.values().stream().filter(r -> r.raised == 1).count());
      overdue.isEachToldOnce(stack);
    }
  }

  private void requireWhole(Map<String, Rows> rows) {
    var outcomes = rows.values().stream().mapToInt(Rows::outcomes).max().orElse(0);
    for (var id : assigned) {
      var found = rows.get(id);
      if (acknowledged.contains(id)) {
        assertThat(found).as("acknowledged").isEqualTo(new Rows("SUBMITTED", outcomes, 1));
      } else {
        assertThat(found)
            .as("not acknowledged")
            .isIn(new Rows("SUBMITTED", outcomes, 1), new Rows("STARTED", 0, 0));
      }
    }
  }

  /** The flags that the therapist is shown, each once. */
  private static long seenByTheTherapist(Stack stack) throws IOException, InterruptedException {
    var theo = Person.of(stack, "theo.therapist", PASSWORD);
    var path = ErinsCase.of(theo).path() + "/red-flags?limit=200";
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = theo.get(path + next);
      for (var flag : page.path("items")) {
        if (flag.path("code").asText().equals(ALARMING)) {
          seen.add(flag.path("flagId").asText());
        }
      }
      next = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    assertThat(seen).doesNotHaveDuplicates();
    return seen.size();
  }

  /** Sends intakes in until the victim has been killed and every sender has noticed. */
  private void sendUntilKilled(Stack stack, Path data, Victim victim) throws Exception {
    var ready = prepare(stack);
    var enough = new CountDownLatch(ACKNOWLEDGED_FIRST);
    try (var senders = Executors.newFixedThreadPool(SENDERS)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < SENDERS; i++) {
        var erin = Person.of(stack, "erin.client", PASSWORD);
        var share = ready.subList(i * EACH_ROUND / SENDERS, (i + 1) * EACH_ROUND / SENDERS);
        running.add(senders.submit(() -> send(erin, share, enough)));
      }
      enough.await();
      kill(victim == Victim.SERVER ? stack.processes().getLast().pid() : postmaster(data));
      for (var sender : running) {
        try {
          sender.get();
        } catch (ExecutionException e) {
          // The connection broke off under a request: it was not acknowledged.
          assertThat(e).hasCauseInstanceOf(IOException.class);
        }
      }
    }
  }

  private Void send(Person erin, List<String> screenings, CountDownLatch enough)
      throws IOException, InterruptedException {
    for (var id : screenings) {
      var answer = erin.sent("POST", "/my/screenings/" + id + "/submission", Map.of());
      if (answer.statusCode() == 202) {
        acknowledged.add(id);
        enough.countDown();
      }
    }
    return null;
  }

  /** Intakes with every question answered, one answer of them alarming. */
  private List<String> prepare(Stack stack) throws IOException, InterruptedException {
    var theo = Person.of(stack, "theo.therapist", PASSWORD);
    var erin = Person.of(stack, "erin.client", PASSWORD);
    var couple = ErinsCase.of(theo);
    var answers = ErinsCase.answers(theo, List.of("no", "never", "10"));
    answers.put(ALARMING, "yes");
    var ready = new ArrayList<String>();
    for (int i = 0; i < EACH_ROUND; i++) {
      var id = couple.askErin(theo);
      erin.send("PUT", "/my/screenings/" + id + "/answers", Map.of("answers", answers));
      ready.add(id);
    }
    assigned.addAll(ready);
    return ready;
  }

  private Map<String, Rows> rows(Stack stack) throws SQLException {
    var ids = assigned.stream().map(UUID::fromString).toArray(UUID[]::new);
    try (var connection =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var query =
            connection.prepareStatement(
                """
                select s.id, s.status, count(f.id), count(f.id) filter (where f.code = ?)
                from reweave.screening s left join reweave.red_flag f on f.screening_id = s.id
                  and (f.code <> ? or f.state <> 'NONE')
                where s.id = any (?) group by s.id, s.status\
                """)) {
      query.setString(1, ALARMING);
      query.setString(2, ALARMING);
      query.setArray(3, connection.createArrayOf("uuid", ids));
      try (var row = query.executeQuery()) {
        var found = new HashMap<String, Rows>();
        while (row.next()) {
          found.put(row.getString(1), new Rows(row.getString(2), row.getInt(3), row.getInt(4)));
        }
        return found;
      }
    }
  }

  private static long postmaster(Path data) throws IOException {
    try (var lines = Files.lines(data.resolve("postgres/data/postmaster.pid"), UTF_8)) {
      return Long.parseLong(lines.findFirst().orElseThrow().strip());
    }
  }

  private static void kill(long pid) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor()).isZero();
  }
}
