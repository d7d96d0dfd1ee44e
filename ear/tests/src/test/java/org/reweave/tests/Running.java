package org.reweave.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;

/**
 * The system under test: started with new data by the first test that asks for it, stopped when the
 * JVM ends.
 */
public final class Running {
  private static final class Holder {
    static final Stack STACK = start();
  }

  private Running() {}

  /** All servers, with the demo clinic loaded. */
  public static Stack stack() {
    return Holder.STACK;
  }

  /** An address below the API's context. */
  public static URI api(String path) {
    return URI.create(stack().portalUrl() + "/api" + path);
  }

  /** An address below the realm. */
  public static URI realm(String path) {
    return URI.create(stack().realmUrl() + path);
  }

  /** An address below the health of the management port. */
  public static URI health(String path) {
    return URI.create("http://localhost:" + stack().managementPort() + "/health" + path);
  }

  private static Stack start() {
    var root = Path.of(System.getProperty("reweave.root"));
    try {
      var data = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "stack");
      var stack = Stack.start(Options.forTests(root, data), (step, took) -> {});
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
