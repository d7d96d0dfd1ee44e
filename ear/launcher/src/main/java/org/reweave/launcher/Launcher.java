package org.reweave.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * The command line: {@code run}, {@code prepare}, {@code backup FILE}, {@code restore FILE}, each
 * with {@code --root FOLDER}, the project's folder.
 */
public final class Launcher {
  private Launcher() {}

  /** Exits with 1 and one line where something keeps it from its work. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var words = Arrays.asList(args);
    try {
      var at = words.indexOf("--root");
      var root = Path.of(at < 0 ? "" : words.get(at + 1)).toAbsolutePath().normalize();
      var command = words.isEmpty() || at == 0 ? "run" : words.get(0);
      switch (command) {
        case "run" -> run(Options.of(root, System.getenv()));
        case "prepare" -> prepare(root);
        case "backup" -> Backup.write(Options.of(root, System.getenv()), file(words));
        case "restore" -> Backup.restore(Options.of(root, System.getenv()), file(words));
        default -> throw new LaunchFailure("Use one of: run, prepare, backup FILE, restore FILE.");
      }
    } catch (LaunchFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }

  private static Path file(List<String> words) {
    if (words.size() < 2 || words.get(1).startsWith("--")) {
      throw new LaunchFailure("Name the backup file.");
    }
    return Path.of(words.get(1)).toAbsolutePath();
  }

  private static void prepare(Path root) throws IOException, InterruptedException {
    var launcher = root.resolve("ear/launcher");
    WildFly.prepare(launcher.resolve("target"), launcher.resolve("src/main/server/reweave.cli"));
    Keycloak.prepare(launcher.resolve("target"), launcher.resolve("src/main/keycloak/themes"));
  }

  private static void run(Options options) throws IOException, InterruptedException {
    var stop = new CountDownLatch(1);
    onSignal(stop::countDown);
    ProcessHandle.current().parent().ifPresent(p -> p.onExit().thenRun(stop::countDown));
    var began = System.nanoTime();
    System.out.println("Starting Reweave");
    var starter = Thread.currentThread();
    var watch =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    stop.await();
                    starter.interrupt();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    try (var stack = Stack.start(options, Launcher::step)) {
      watch.interrupt();
      ready(stack, Duration.ofNanos(System.nanoTime() - began));
      stop.await();
      System.out.println("Stopping");
    } catch (InterruptedException stopped) {
      System.out.println("Stopped before it was up");
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  // A shutdown hook would race with the one that the embedded PostgreSQL has.
  private static void onSignal(Runnable then) {
    for (var signal : List.of("INT", "TERM", "HUP")) {
      Signal.handle(new Signal(signal), s -> then.run());
    }
  }

  private static void step(String step, Duration took) {
    System.out.printf(Locale.ROOT, "  %-12s %5.1f s%n", step, took.toMillis() / 1000.0);
  }

  private static void ready(Stack stack, Duration took) {
    System.out.printf(
        Locale.ROOT,
        """

        Reweave is ready after %.1f s. Ctrl-C stops it; its data stays in .reweave

          Portal    %s/
          API       %s  (description: %s/api/openapi)
          Mailbox   %s/

          Sign in with the password reweave-demo as
            tara.therapist, theo.therapist   a caseload
            sam.supervisor                   both therapists' cases
            alex.client, blair.client        a couple that was screened
            casey.client, drew.client        a couple at work together
            erin.client, finn.client         a couple that has just begun
            ada.admin                        accounts
            paula.privacy                    the audit trail
        """,
        took.toMillis() / 1000.0,
        stack.portalUrl(),
        stack.apiUrl(),
        stack.portalUrl(),
        stack.mailboxUrl());
    System.out.flush();
  }
}
