package org.reweave.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Path ROOT = Path.of("/somewhere");

  @Test
  void usesTheDocumentedPortsWhereNothingIsSaid() {
    var options = Options.of(ROOT, Map.of());

    assertThat(options.portalUrl()).isEqualTo("http://localhost:8080/reweave");
    assertThat(options.realmUrl()).isEqualTo("http://localhost:8180/realms/reweave");
    assertThat(options.ports().mailbox()).isEqualTo(8025);
    assertThat(options.data()).isEqualTo(ROOT.resolve(".reweave"));
    assertThat(options.demo()).isTrue();
  }

  @Test
  void takesPortsFolderAndDemoFromTheEnvironment() {
    var options =
        Options.of(
            ROOT,
            Map.of("REWEAVE_PORT", "9000", "REWEAVE_DATA", "/elsewhere", "REWEAVE_DEMO", "false"));

    assertThat(options.portalUrl()).isEqualTo("http://localhost:9000/reweave");
    assertThat(options.data()).isEqualTo(Path.of("/elsewhere"));
    assertThat(options.demo()).isFalse();
  }

  @Test
  void refusesWhatIsNoPort() {
    for (var wrong : new String[] {"0", "65536", "-1", "http"}) {
      assertThatExceptionOfType(LaunchFailure.class)
          .isThrownBy(() -> Options.of(ROOT, Map.of("REWEAVE_PORT", wrong)))
          .withMessageContaining("REWEAVE_PORT")
          .returns(LaunchFailure.Kind.USAGE, LaunchFailure::kind);
    }
  }

  @Test
  void namesThePortThatIsInUseAndTheVariableThatChangesIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var free = Options.forTests(ROOT, ROOT).ports();
      var ports =
          new Options.Ports(
              taken.getLocalPort(),
              free.management(),
              free.keycloak(),
              free.keycloakManagement(),
              free.database(),
              free.smtp(),
              free.mailbox());

      assertThatExceptionOfType(LaunchFailure.class)
          .isThrownBy(ports::requireFree)
          .withMessageContaining(Integer.toString(taken.getLocalPort()))
          .withMessageContaining("REWEAVE_PORT")
          .returns(3, LaunchFailure::exitCode);
    }
  }

  @Test
  void refusesTheSameNumberTwice() {
    var options = Options.of(ROOT, Map.of("REWEAVE_MAIL_PORT", "8080", "REWEAVE_SMTP_PORT", "9"));

    assertThatExceptionOfType(LaunchFailure.class)
        .isThrownBy(() -> options.ports().requireFree())
        .returns(LaunchFailure.Kind.USAGE, LaunchFailure::kind);
  }

  @Test
  void findsFreePortsForTests() {
    var ports = Options.forTests(ROOT, ROOT).ports();

    ports.requireFree();
    assertThat(ports.portal()).isPositive();
  }
}
