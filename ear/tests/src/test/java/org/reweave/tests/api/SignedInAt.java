package org.reweave.tests.api;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reweave.tests.Running;

/**
 * A client of the realm whose tokens say that people signed in so long ago, until it is closed:
 * what a sign-in at a page says of itself, without waiting for it to grow old.
 */
final class SignedInAt implements AutoCloseable {
  private static final String CLIENTS = "/admin/realms/reweave/clients";

  private final String name = "signed-in-" + UUID.randomUUID();
  private final String id;

  SignedInAt(Duration ago) {
    var client = Answer.JSON.createObjectNode();
    client.put("clientId", name).put("publicClient", true).put("standardFlowEnabled", false);
    client.put("directAccessGrantsEnabled", true).put("fullScopeAllowed", true);
    var mappers = client.putArray("protocolMappers");
    mapper(mappers.addObject(), "roles", "oidc-usermodel-realm-role-mapper")
        .put("claim.name", "realm_access.roles")
        .put("jsonType.label", "String")
        .put("multivalued", "true");
    mapper(mappers.addObject(), "audience", "oidc-audience-mapper")
        .put("included.client.audience", "reweave-api");
    mapper(mappers.addObject(), "time", "oidc-hardcoded-claim-mapper")
        .put("claim.name", "auth_time")
        .put("jsonType.label", "long")
        .put("claim.value", Long.toString(Instant.now().minus(ago).getEpochSecond()));
    try {
      id = Running.stack().keycloakAdmin().post(CLIENTS, client);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A sign-in of a second in which nobody has done anything yet: a token says no more of it. */
  static SignedInAt now() {
    var second = Instant.now().getEpochSecond();
    await().until(() -> Instant.now().getEpochSecond() > second);
    return new SignedInAt(Duration.ZERO);
  }

  private static ObjectNode mapper(ObjectNode mapper, String name, String kind) {
    mapper.put("name", name).put("protocol", "openid-connect").put("protocolMapper", kind);
    return mapper.putObject("config").put("access.token.claim", "true");
  }

  /** The person, as signed in then. */
  Caller as(String login) {
    return Caller.by(login, name);
  }

  @Override
  public void close() {
    try {
      Running.stack().keycloakAdmin().delete(CLIENTS + '/' + id);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
