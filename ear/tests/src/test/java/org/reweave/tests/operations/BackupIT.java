package org.reweave.tests.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final String PASSWORD = "reweave-demo";
  private static final String CHANGED = "changed-before-the-backup";
  private static final String NOTE = "Kept in mind until next week";

  @Test
  void aLostFolderComesBackWithItsRecordsKeyAndRealm() throws Exception {
    var folder = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "backup");
    var data = Files.createDirectory(folder.resolve("data"));
    var file = folder.resolve("reweave.zip");
    var options = Options.forTests(ROOT, data);
    String path;
    try (var stack = Stack.start(options, (step, took) -> {})) {
      path = giveHomework(stack);
      changePassword(stack, "tara.therapist", CHANGED);
    }

    command(data, "backup", file);
    delete(data);
    command(data, "restore", file);

    try (var stack = Stack.start(options, (step, took) -> {})) {
      // The record, opened with the key that came back.
      var theo = Person.of(stack, "theo.therapist", PASSWORD);
      assertThat(theo.get(path).toString()).contains(NOTE);
      // The realm as people had left it, not as it is first made.
      Person.of(stack, "tara.therapist", CHANGED).get("/me");
    } finally {
      delete(folder);
    }
  }

  /** Gives homework with a sealed note; answers where it is read. */
  private static String giveHomework(Stack stack) throws Exception {
    var theo = Person.of(stack, "theo.therapist", PASSWORD);
    var row = theo.get("/caseload").path("items").path(0);
    var path = "/cases/" + row.path("caseId").asText() + "/homework";
    theo.send(
        "POST",
        path,
        Map.of(
            "worksheet",
            theo.get("/worksheets").path("items").path(0).path("key").asText(),
            "assignee",
            row.path("members").path(0).path("clientId").asText(),
            "dueOn",
            LocalDate.now(ZoneOffset.UTC).plusWeeks(1).toString(),
            "note",
            NOTE));
    return path;
  }

  /** As a person would in Keycloak's own pages; by its administrator here. */
  private static void changePassword(Stack stack, String login, String password) throws Exception {
    var admin = Person.ofKeycloak(stack);
    var person = admin.get("/users?exact=true&username=" + login).path(0).path("id").asText();
    admin.send(
        "PUT",
        "/users/" + UUID.fromString(person) + "/reset-password",
        Map.of("type", "password", "temporary", false, "value", password));
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
