package org.reweave.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server that runs as a process of its own. */
final class Server implements Closeable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  // The kernel ends a server when the thread that started it ends: this one never does.
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("starter").factory());

  private final String name;
  private final Path log;
  private final Process process;

  private Server(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /** Starts a server that ends with this JVM, even if that is killed. */
  static Server start(
      String name, Path log, Path folder, List<String> command, Map<String, String> env)
      throws IOException {
    var bound = new ArrayList<String>();
    if (Files.isExecutable(SETPRIV)) {
      bound.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "TERM"));
    }
    bound.addAll(command);
    var builder = new ProcessBuilder(bound).directory(folder.toFile());
    builder.environment().putAll(env);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      return new Server(name, log, STARTER.submit(builder::start).get());
    } catch (ExecutionException e) {
      throw new IOException(name + " cannot be started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Waits until the address answers 200, or says in one line why it will not. */
  void await(URI ready, BooleanSupplier failed) throws InterruptedException {
    var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(request)) {
      if (!process.isAlive()) {
        throw down("ended");
      }
      if (failed.getAsBoolean()) {
        throw down("did not take the application");
      }
      if (System.nanoTime() > until) {
        throw down("did not come up in " + PATIENCE.toMinutes() + " minutes");
      }
      // Returns early if the process ends.
      process.waitFor(700, TimeUnit.MILLISECONDS);
    }
  }

  /** Runs something when the process ends. */
  void onExit(Runnable then) {
    // Nobody waits for it: it goes on for as long as the process does.
    var unused = process.onExit().thenRun(then);
  }

  LaunchFailure down(String how) {
    return new LaunchFailure(
        LaunchFailure.Kind.SERVER_DOWN, name + ' ' + how + ". See " + log, null);
  }

  ProcessHandle process() {
    return process.toHandle();
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
      throw tool.down("failed");
    }
  }

  /** Asks the process to end; {@link #close} waits for it. */
  void stop() {
    process.destroy();
  }

  @Override
  public void close() {
    stop();
    try {
      // A JVM that stops for the first time writes its archive of classes: that takes a while.
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
