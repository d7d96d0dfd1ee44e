package org.reweave.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Keycloak while it takes requests and answers none, until this is closed and the portal has seen
 * that it is back.
 */
public final class Hanging implements AutoCloseable {
  private final ProcessHandle keycloak;

  private Hanging(ProcessHandle keycloak) {
    this.keycloak = keycloak;
    signal("-STOP");
  }

  /** Makes Keycloak hang. */
  public static Hanging keycloak() {
    return new Hanging(Running.stack().processes().getFirst());
  }

  @Override
  public void close() {
    signal("-CONT");
    await().atMost(ONE_MINUTE).until(Hanging::leadsToSignIn);
  }

  /** The portal does not ask after Keycloak again at once. */
  private static boolean leadsToSignIn() throws IOException, InterruptedException {
    var home = URI.create(Running.stack().portalUrl() + "/home");
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(home).build(), BodyHandlers.discarding())
          .headers()
          .firstValue("Location")
          .filter(to -> to.startsWith(Running.stack().realmUrl()))
          .isPresent();
    }
  }

  private void signal(String which) {
    try {
      var kill = new ProcessBuilder("kill", which, Long.toString(keycloak.pid())).start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
