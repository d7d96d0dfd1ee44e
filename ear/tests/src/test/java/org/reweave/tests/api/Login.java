package org.reweave.tests.api;

import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;

import java.io.IOException;
import java.time.Duration;
import org.reweave.tests.Running;

/** The login of a client whom a test has brought in. */
public record Login(String username) {
  public static final String PASSWORD = "quiet-hedge-with-seven-wrens";

  private static final String USERS = "/admin/realms/reweave/users";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Waits for a new client's login and gives it a password. */
  public static Login of(String client) throws IOException, InterruptedException {
    await()
        .atMost(PATIENCE)
        .until(() -> ADA.get("/accounts/" + client).expect(200).field("state").equals("INVITED"));
    var username = ADA.get("/accounts/" + client).expect(200).field("username");
    var keycloak = Running.stack().keycloakAdmin();
    var user = keycloak.get(USERS + "?exact=true&username=" + username).path(0).path("id").asText();
    var password = Answer.JSON.createObjectNode();
    password.put("type", "password").put("value", PASSWORD).put("temporary", false);
    keycloak.put(USERS + '/' + user + "/reset-password", password);
    return new Login(username);
  }

  Caller caller() {
    return Caller.as(username, PASSWORD);
  }
}
