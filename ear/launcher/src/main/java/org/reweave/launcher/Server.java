package org.reweave.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that runs as a process of its own. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final String name;
  private final Path log;
  private final Process process;

  private Server(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  static Server start(
      String name, Path log, Path folder, List<String> command, Map<String, String> env)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(env);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Server(name, log, builder.start());
  }

  /** Waits until the address answers 200, or says in one line why it will not. */
  void await(URI ready, BooleanSupplier failed) throws InterruptedException {
    var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(request)) {
      if (!process.isAlive() || failed.getAsBoolean()) {
        throw new LaunchFailure(name + " did not come up. See " + log);
      }
      if (System.nanoTime() > until) {
        throw new LaunchFailure(
            name + " did not come up in " + PATIENCE.toMinutes() + " minutes. See " + log);
      }
      // Returns early if the process ends.
      process.waitFor(700, TimeUnit.MILLISECONDS);
    }
  }

  private static boolean answers(HttpRequest request) throws InterruptedException {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Runs a tool to its end. */
  static void run(String name, Path log, Path folder, List<String> command, Map<String, String> env)
      throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    var tool = start(name, log, folder, command, env);
    if (tool.process.waitFor() != 0) {
      throw new LaunchFailure(name + " failed. See " + log);
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
