package org.reweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Keycloak while it takes requests and answers none, until this is closed. */
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
