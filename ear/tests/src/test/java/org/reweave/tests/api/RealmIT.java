package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.KeycloakAdmin;
import org.reweave.tests.Running;

/** The realm's policy in the running Keycloak, and that each start brings it back. */
class RealmIT {
  private static final String REALM = "/admin/realms/reweave";
  private KeycloakAdmin keycloak;

  @BeforeEach
  void open() throws Exception {
    keycloak = Running.stack().keycloakAdmin();
  }

  @AfterEach
  void bringBack() throws Exception {
    Running.stack().applyRealm();
  }

  @Test
  void aSettingThatWasChangedByHandIsBroughtBack() throws Exception {
    var weak = Answer.JSON.createObjectNode();
    weak.put("passwordPolicy", "length(4)");
    weak.put("bruteForceProtected", false);
    weak.put("accessTokenLifespan", 36_000);
    keycloak.put(REALM, weak);
    assertThat(keycloak.get(REALM).path("passwordPolicy").asText()).isEqualTo("length(4)");

    Running.stack().applyRealm();

    var realm = keycloak.get(REALM);
    assertThat(realm.path("passwordPolicy").asText()).contains("length(12)", "passwordBlacklist");
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
  }

  @Test
  void aSignInThatWasWeakenedByHandIsBroughtBack() throws Exception {
    var before = signIn();
    for (var step : keycloak.get(executions(before))) {
      if (step.path("displayName").asText().endsWith("of staff")) {
        keycloak.put(executions(before), ((ObjectNode) step).put("requirement", "DISABLED"));
      }
    }

    Running.stack().applyRealm();

    assertThat(signIn()).isNotEqualTo(before);
    assertThat(needs(signIn())).contains("CONDITIONAL of staff");
    assertThat(ours()).hasSize(1);
  }

  @Test
  void aSignInThatIsAsItShouldBeIsLeftAlone() throws Exception {
    var before = signIn();

    Running.stack().applyRealm();

    assertThat(signIn()).isEqualTo(before);
  }

  @Test
  void peopleAndTheirPasswordsAreLeftAlone() throws Exception {
    var person = Answer.JSON.createObjectNode();
    person.put("username", "kept-" + System.nanoTime());
    person.put("enabled", true);
    person.putObject("attributes").putArray("locale").add("es");
    person
        .putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", "a long and quiet password");
    var id = keycloak.post(REALM + "/users", person);
    var credentials = keycloak.get(REALM + "/users/" + id + "/credentials");

    Running.stack().applyRealm();

    assertThat(keycloak.get(REALM + "/users/" + id + "/credentials")).isEqualTo(credentials);
    assertThat(
            keycloak.get(REALM + "/users/" + id).path("attributes").path("locale").path(0).asText())
        .isEqualTo("es");
    keycloak.delete(REALM + "/users/" + id);
  }

  @Test
  void theAccountPagesOfKeycloakAreClosed() throws Exception {
    var console = keycloak.get(REALM + "/clients?clientId=account-console").path(0);

    assertThat(console.path("enabled").asBoolean(true)).isFalse();
  }

  /** The id of the flow by which people sign in at the portal. */
  private String signIn() throws IOException, InterruptedException {
    return keycloak
        .get(REALM + "/clients?clientId=reweave-portal")
        .path(0)
        .path("authenticationFlowBindingOverrides")
        .path("browser")
        .asText();
  }

  private List<JsonNode> ours() throws IOException, InterruptedException {
    var found = new ArrayList<JsonNode>();
    for (var flow : keycloak.get(REALM + "/authentication/flows")) {
      if (flow.path("alias").asText().startsWith("reweave-")) {
        found.add(flow);
      }
    }
    return found;
  }

  private String executions(String id) throws IOException, InterruptedException {
    var alias = keycloak.get(REALM + "/authentication/flows/" + id).path("alias").asText();
    return REALM + "/authentication/flows/" + alias + "/executions";
  }

  private List<String> needs(String id) throws IOException, InterruptedException {
    var needs = new ArrayList<String>();
    for (var step : keycloak.get(executions(id))) {
      var name = step.path("displayName").asText().replaceFirst("reweave-sign-in-\\d+ ", "");
      needs.add(step.path("requirement").asText() + ' ' + name);
    }
    return needs;
  }
}
