package org.reweave.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;

/** Keycloak and the server, killed while accounts are being made. */
class AccountKillIT {
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final String PASSWORD = "reweave-demo";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PEOPLE = 8;

  @Test
  void eachAccountIsMadeOnceWhateverWasKilledUnderIt() throws Exception {
    var data = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "accounts");
    try (var stack = Stack.start(Options.forTests(ROOT, data), (step, took) -> {})) {
      var first = invite(stack);
      await().atMost(PATIENCE).until(() -> made(stack, first) > 0);
      kill(stack.processes().getFirst());
      stack.keycloakBack();
      await().atMost(PATIENCE).until(() -> made(stack, first) == PEOPLE);

      var second = invite(stack);
      await().atMost(PATIENCE).until(() -> made(stack, second) > 0);
      kill(stack.processes().getLast());
      stack.serverBack();
      await().atMost(PATIENCE).until(() -> made(stack, second) == PEOPLE);

      var ada = Person.of(stack, "ada.admin", PASSWORD);
      var keycloak = Person.ofKeycloak(stack);
      var people = new ArrayList<>(first);
      people.addAll(second);
      for (var person : people) {
        var username = ada.get("/accounts/" + person).path("username").asText();
        assertThat(keycloak.get("/users?exact=true&username=" + username)).hasSize(1);
      }
    }
  }

  /** Invites some people and returns who they are. */
  private static List<String> invite(Stack stack) throws IOException, InterruptedException {
    var ada = Person.of(stack, "ada.admin", PASSWORD);
    var people = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      var body = Map.of("givenName", "Kim", "familyName", "Ash", "roles", List.of("therapist"));
      people.add(ada.send("POST", "/accounts", body).path("id").asText());
    }
    return people;
  }

  /** How many of them can sign in with a code or a link by now. */
  private static long made(Stack stack, List<String> people)
      throws IOException, InterruptedException {
    var ada = Person.of(stack, "ada.admin", PASSWORD);
    var states = new ArrayList<JsonNode>();
    for (var person : people) {
      states.add(ada.get("/accounts/" + person).path("state"));
    }
    return states.stream().filter(s -> s.asText().equals("INVITED")).count();
  }

  private static void kill(ProcessHandle server) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-KILL", Long.toString(server.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
