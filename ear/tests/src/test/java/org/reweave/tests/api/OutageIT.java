package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.THEO;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Hanging;
import org.reweave.tests.Running;

/** What works while the servers beside ours do not. */
class OutageIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Whoever comes has a page by then, of which the most is waited for Keycloak. */
  private static final Duration KINDLY = Duration.ofSeconds(2);

  /** Less, and nobody asked Keycloak: shortly before somebody else did. */
  private static final Duration ASKED = Duration.ofSeconds(1);

  @Test
  void whoIsSignedInGoesOnWhileKeycloakHangs() {
    THEO.get("/me").expect(200);

    try (var hanging = Hanging.keycloak()) {
      var row = THEO.get("/caseload").expect(200).items().getFirst();
      THEO.get("/cases/" + row.path("caseId").asText()).expect(200);
      assertThat(visit(Running.health("/ready")).status()).isEqualTo(200);
    }
  }

  @Test
  void theFrontDoorSaysKindlyThatSignInIsAway() throws Exception {
    var door = URI.create(Running.stack().portalUrl() + '/');
    assertThat(visit(door).status()).isEqualTo(200);

    try (var hanging = Hanging.keycloak()) {
      // One slow answer is no slow server on a busy machine; that none is in time would be.
      await()
          .pollInSameThread()
          .atMost(PATIENCE)
          .until(
              () -> timeToTheKindPage(door),
              took -> took.compareTo(ASKED) > 0 && took.compareTo(KINDLY) < 0);
    }
    await().atMost(PATIENCE).until(() -> visit(door).status() == 200);
  }

  private static Duration timeToTheKindPage(URI door) throws Exception {
    var began = System.nanoTime();
    var answer = visit(door);
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotBlank();
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.text()).doesNotContain("Exception");
    return took;
  }

  @Test
  void anInvitationWaitsForMailAndThenArrives() throws Exception {
    var stack = Running.stack();
    var body =
        Map.of(
            "givenName",
            "Ines",
            "familyName",
            "Fenn",
            "email",
            "ines.fenn@example.org",
            "roles",
            List.of("therapist"));

    stack.mailAway();
    String person;
    try {
      person = ADA.post("/accounts", body).expect(201).field("id");
      await().atMost(PATIENCE).until(() -> triesToMail(person) > 0);
      assertThat(ADA.get("/accounts/" + person).expect(200).field("state")).isEqualTo("INVITED");
    } finally {
      stack.mailBack();
    }

    var username = ADA.get("/accounts/" + person).expect(200).field("username");
    await()
        .atMost(PATIENCE)
        .until(() -> stack.mail().stream().anyMatch(mail -> mail.text().contains(username)));
  }

  private static Answer visit(URI page) {
    return Caller.NOBODY.send("GET", page, noBody());
  }

  /** How often an invitation was handed to Keycloak in vain. */
  private static int triesToMail(String person) {
    var stack = Running.stack();
    try (var connection =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var query =
            connection.prepareStatement(
                "select max(attempts) from reweave.outbox where about = ? and state = 'DUE'"
                    + " and kind = 'MAIL_INVITATION' and last_error is not null")) {
      query.setObject(1, UUID.fromString(person));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
