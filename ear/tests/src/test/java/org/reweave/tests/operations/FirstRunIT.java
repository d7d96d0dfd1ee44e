package org.reweave.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Mail;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;

/** A clinic that is named by settings: made once, and run by whom its mail invites. */
class FirstRunIT {
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ADDRESS = "mara@harbour.example";
  private static final String PASSWORD = "a-long-and-quiet-password";
  private static final Pattern LOGIN = Pattern.compile("Your login name is (\\S+)\\.\\s");
  private static final Map<String, String> SETTINGS =
      Map.of(
          "REWEAVE_NEW_CLINIC", "Harbour Practice",
          "REWEAVE_NEW_CLINIC_ZONE", "Europe/Madrid",
          "REWEAVE_NEW_CLINIC_JURISDICTION", "ES",
          "REWEAVE_NEW_CLINIC_ADMINISTRATOR", "Mara Ito <" + ADDRESS + ">");

  private String login = "";

  @Test
  void theClinicIsMadeOnceAndRunByWhomItsMailInvites() throws Exception {
    var data = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "first");
    try (var stack = start(data)) {
      await().atMost(PATIENCE).until(() -> invitations(stack) == 1);
      var mara = signIn(stack);
      assertThat(mara.get("/accounts").path("items")).hasSize(1);
      assertThat(mara.get("/clinic/week").path("zone").asText()).isEqualTo("Europe/Madrid");
      assertThat(mara.get("/clinic/place").path("jurisdiction").asText()).isEqualTo("ES");
    }
    try (var again = start(data)) {
      await().atMost(PATIENCE).until(() -> saidInTheLog(again, "is there already"));
      assertThat(invitations(again)).isZero();
      var mara = Person.of(again, login, PASSWORD);
      assertThat(mara.get("/accounts").path("items")).hasSize(1);
    }
  }

  private static Stack start(Path data) throws IOException, InterruptedException {
    return Stack.start(Options.forTests(ROOT, data).with(SETTINGS), (step, took) -> {});
  }

  private static long invitations(Stack stack) {
    return stack.mail().stream().filter(m -> m.to().equals(ADDRESS)).count();
  }

  /** Chooses the password that the link asks for, as an administrator of Keycloak can. */
  private Person signIn(Stack stack) throws IOException, InterruptedException {
    var text =
        stack.mail().stream()
            .filter(m -> m.to().equals(ADDRESS))
            .map(Mail::text)
            .findFirst()
            .orElseThrow();
    var found = LOGIN.matcher(text);
    assertThat(found.find()).isTrue();
    login = found.group(1);
    var keycloak = stack.keycloakAdmin();
    var users = "/admin/realms/reweave/users";
    JsonNode user = keycloak.get(users + "?exact=true&username=" + login).get(0);
    var path = users + '/' + user.path("id").asText();
    var ready = (ObjectNode) keycloak.get(path);
    ready.putArray("requiredActions");
    keycloak.put(path, ready);
    keycloak.put(
        path + "/reset-password",
        new ObjectMapper()
            .valueToTree(Map.of("type", "password", "temporary", false, "value", PASSWORD)));
    return Person.of(stack, login, PASSWORD);
  }

  private static boolean saidInTheLog(Stack stack, String words) throws IOException {
    for (var log : stack.logs()) {
      if (Files.readString(log).contains(words)) {
        return true;
      }
    }
    return false;
  }
}
