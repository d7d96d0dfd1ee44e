package org.reweave.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The command line: {@code run}, {@code prepare}, {@code migrate}, {@code backup FILE}, {@code
 * restore FILE}, {@code key FILE}, {@code realm}, each with {@code --root FOLDER}, the project's
 * folder.
 */
public final class Launcher {
  // The libraries' own stories; held, since levels of loggers that nobody holds are forgotten.
  private static final Logger LIBRARIES = Logger.getLogger("");

  private Launcher() {}

  /** Exits with one line where something keeps it from its work: see {@link LaunchFailure.Kind}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    LIBRARIES.setLevel(Level.WARNING);
    var words = Arrays.asList(args);
    try {
      var at = words.indexOf("--root");
      var root = Path.of(at < 0 ? "" : words.get(at + 1)).toAbsolutePath().normalize();
      var command = words.isEmpty() || at == 0 ? "run" : words.get(0);
      switch (command) {
        case "run" -> run(Options.of(root, System.getenv()));
        case "prepare" -> prepare(root);
        case "migrate" -> migrate(Options.of(root, System.getenv()), System.getenv());
        case "backup" -> Backup.write(Options.of(root, System.getenv()), file(words));
        case "restore" -> Backup.restore(Options.of(root, System.getenv()), file(words));
        case "key" -> KeyFile.write(file(words));
        case "realm" -> realm(Options.of(root, System.getenv()), System.getenv());
        default ->
            throw new LaunchFailure(
                LaunchFailure.Kind.USAGE,
                "Use one of: run, prepare, migrate, backup FILE, restore FILE, key FILE, realm.");
      }
    } catch (LaunchFailure e) {
      System.err.println(e.getMessage());
      if (e.getCause() != null) {
        System.err.println("  " + e.getCause());
      }
      // Not exit: the failure may come while a signal is already ending this process.
      Runtime.getRuntime().halt(e.exitCode());
    }
  }

  private static Path file(List<String> words) {
    if (words.size() < 2 || words.get(1).startsWith("--")) {
      throw new LaunchFailure(LaunchFailure.Kind.USAGE, "Name the file.");
    }
    return Path.of(words.get(1)).toAbsolutePath();
  }

  private static void prepare(Path root) throws IOException, InterruptedException {
    var launcher = root.resolve("ear/launcher");
    WildFly.prepare(launcher.resolve("target"), launcher.resolve("src/main/server/reweave.cli"));
    Keycloak.prepare(launcher.resolve("target"), launcher.resolve("src/main/keycloak"));
  }

  private static void run(Options options) throws IOException, InterruptedException {
    var stack = new AtomicReference<@Nullable Stack>();
    var starter = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, starter), "stop"));
    ProcessHandle.current().parent().ifPresent(Launcher::endWith);
    var began = System.nanoTime();
    System.out.println("Starting Reweave");
    try (var running = Stack.start(options, Launcher::step)) {
      stack.set(running);
      ready(running, options.data(), Duration.ofNanos(System.nanoTime() - began));
      throw running.broken().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs when Ctrl-C, TERM, HUP or the parent's end ends this process. */
  private static void stop(AtomicReference<@Nullable Stack> stack, Thread starter) {
    var running = stack.get();
    if (running != null) {
      System.out.println("Stopping");
      running.close();
      return;
    }
    // Still starting: what had started clears up after itself.
    starter.interrupt();
    try {
      starter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endWith(ProcessHandle parent) {
    // Nobody waits for it: it goes on for as long as this process does.
    var unused = parent.onExit().thenRun(() -> System.exit(0));
  }

  /** Migrates the database of the environment, or that of the data folder where none is named. */
  private static void migrate(Options options, Map<String, String> env) throws IOException {
    var url = env.get("REWEAVE_DB_URL");
    if (url != null) {
      var password = env.get("REWEAVE_MIGRATOR_PASSWORD");
      if (password == null) {
        throw new LaunchFailure(
            LaunchFailure.Kind.USAGE, "Set REWEAVE_MIGRATOR_PASSWORD as well as REWEAVE_DB_URL.");
      }
      System.out.println("Migrations: " + Migration.run(url, password));
      return;
    }
    try (var lock = DataLock.on(options.data());
        var postgres = Postgres.start(options, Secrets.of(options.data()))) {
      System.out.println("Migrations: " + postgres.migrate());
    } catch (SQLException e) {
      throw new LaunchFailure("The database cannot be set up. See " + options.log("postgres"), e);
    }
  }

  private static void realm(Options options, Map<String, String> env)
      throws IOException, InterruptedException {
    Keycloak.apply(options, env);
    System.out.println("The realm is as its files say.");
  }

  private static void step(String step, Duration took) {
    System.out.printf(Locale.ROOT, "  %-12s %5.1f s%n", step, took.toMillis() / 1000.0);
  }

  private static void ready(Stack stack, Path data, Duration took) {
    System.out.printf(
        Locale.ROOT,
        """

        Reweave is ready after %.1f s. Ctrl-C stops it; the data stay in %s

          Portal    %s/
          API       %s  (description: %s/api/openapi)
          Mailbox   %s/

          Sign in with the password reweave-demo as
            tara.therapist, theo.therapist   a caseload
            nora.therapist                   the caseload of a second clinic
            sam.supervisor                   both therapists' cases
            alex.client, blair.client        a couple that was screened
            casey.client, drew.client        a couple at work together
            erin.client, finn.client         a couple that has just begun
            gray.client, harper.client       a couple of the second clinic
            ada.admin                        accounts
            paula.privacy                    the audit trail
        """,
        took.toMillis() / 1000.0,
        data,
        stack.portalUrl(),
        stack.apiUrl(),
        stack.portalUrl(),
        stack.mailboxUrl());
    System.out.flush();
  }
}
