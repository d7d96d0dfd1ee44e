package org.reweave.tests.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;

/** Backup and restore of the run mode, by its own commands. */
class BackupIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final String NOTE = "Kept in mind until next week";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aLostFolderComesBackWithItsRecordsKeyAndRealm() throws Exception {
    var folder = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "backup");
    var data = Files.createDirectory(folder.resolve("data"));
    var file = folder.resolve("reweave.zip");
    var options = Options.forTests(ROOT, data);
    String path;
    try (var stack = Stack.start(options, (step, took) -> {})) {
      path = giveHomework(stack);
      changePassword(stack, "tara.therapist", "changed-before-the-backup");
    }

    command(data, "backup", file);
    delete(data);
    command(data, "restore", file);

    try (var stack = Stack.start(options, (step, took) -> {})) {
      // The record, opened with the key that came back.
      var theo = token(stack, "theo.therapist", "reweave-demo");
      assertThat(get(stack.apiUrl() + path, theo).toString()).contains(NOTE);
      // The realm as people had left it, not as it is first made.
      assertThat(token(stack, "tara.therapist", "changed-before-the-backup")).isNotBlank();
    } finally {
      delete(folder);
    }
  }

  /** Gives homework with a sealed note; answers where it is read. */
  private String giveHomework(Stack stack) throws Exception {
    var theo = token(stack, "theo.therapist", "reweave-demo");
    var row = get(stack.apiUrl() + "/caseload", theo).path("items").path(0);
    var path = "/cases/" + row.path("caseId").asText() + "/homework";
    var sheet = get(stack.apiUrl() + "/worksheets", theo).path("items").path(0).path("key");
    var body =
        Map.of(
            "worksheet",
            sheet.asText(),
            "assignee",
            row.path("members").path(0).path("clientId").asText(),
            "dueOn",
            LocalDate.now(ZoneOffset.UTC).plusWeeks(1).toString(),
            "note",
            NOTE);
    send(
        HttpRequest.newBuilder(URI.create(stack.apiUrl() + path))
            .header("Authorization", "Bearer " + theo)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    return path;
  }

  /** As a person would in Keycloak's own pages; by its administrator here. */
  private void changePassword(Stack stack, String login, String password) throws Exception {
    var keycloak = stack.realmUrl().replace("/realms/reweave", "");
    var admin =
        token(keycloak + "/realms/master", "admin-cli", "launcher", stack.secret("keycloak-admin"));
    var users = keycloak + "/admin/realms/reweave/users";
    var person = get(users + "?exact=true&username=" + login, admin).path(0).path("id").asText();
    assertThat(UUID.fromString(person)).isNotNull();
    var body = Map.of("type", "password", "temporary", false, "value", password);
    send(
        HttpRequest.newBuilder(URI.create(users + '/' + person + "/reset-password"))
            .header("Authorization", "Bearer " + admin)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private String token(Stack stack, String login, String password) throws Exception {
    return token(stack.realmUrl(), "reweave-demo", login, password);
  }

  private String token(String realm, String client, String login, String password)
      throws Exception {
    var form =
        "grant_type=password&client_id="
            + client
            + "&username="
            + login
            + "&password="
            + password
            + "&scope=openid";
    return send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)))
        .path("access_token")
        .asText();
  }

  private JsonNode get(String address, String token) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token));
  }

  private JsonNode send(HttpRequest.Builder request) throws Exception {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    return JSON.readTree(answer.body());
  }

  /** Runs a command of the launcher as people do, in a process of its own. */
  private static void command(Path data, String command, Path file) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "org.reweave.launcher.Launcher",
            command,
            file.toString(),
            "--root",
            ROOT.toString());
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("REWEAVE_DATA", data.toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
