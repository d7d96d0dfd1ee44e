package org.reweave.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ending a session at Keycloak, whose part is played by a server of the test. */
class SignInServiceTest {
  private final CompletableFuture<String> asked = new CompletableFuture<>();
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final SignInService service = new SignInService();
  private HttpServer keycloak;

  @BeforeEach
  void start() throws IOException {
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.createContext(
        "/realm/protocol/openid-connect/logout",
        exchange -> {
          asked.complete(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          try {
            mayAnswer.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    keycloak.start();
    service.realm = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realm";
    service.secret = Optional.of("a secret");
  }

  @AfterEach
  void stop() {
    mayAnswer.countDown();
    keycloak.stop(0);
    service.close();
  }

  @Test
  void endsTheSessionWithoutWaitingForKeycloak() {
    var ended = service.end("token&1");

    assertThat(asked.join())
        .contains("client_id=reweave-portal", "client_secret=a+secret", "refresh_token=token%261");
    assertThat(ended).isNotDone();
    mayAnswer.countDown();
    assertThat(ended.join()).isEqualTo(204);
  }

  @Test
  void goesOnWhileKeycloakIsAway() {
    keycloak.stop(0);

    assertThat(service.end("token").join()).isZero();
  }
}
