package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.KeycloakAdmin;
import org.reweave.tests.Running;

/** Accounts beside what Keycloak holds of the same people. */
class DriftIT {
  private static final String USERS = "/admin/realms/reweave/users";
  private static final String TARA_ACCOUNT = "/accounts/a1000000-0000-4000-8000-000000000004";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private KeycloakAdmin keycloak;

  @BeforeEach
  void open() throws Exception {
    keycloak = Running.stack().keycloakAdmin();
  }

  @Test
  void thePeopleOfTheDemoAgree() {
    compare();

    var differing = ADA.get("/accounts/comparison").expect(200).json().path("accounts");
    assertThat(stream(differing).map(d -> d.path("id").asText()))
        .noneMatch(id -> id.startsWith("a1000000-0000-4000-8000-"));
  }

  @Test
  void whatWasChangedInKeycloakByHandIsReportedAndPutRight() throws Exception {
    var person = invite();
    var user = user(person);
    var changed = (ObjectNode) keycloak.get(USERS + '/' + id(user));
    changed.put("enabled", false);
    changed.put("email", "elsewhere@example.org");
    changed.put("lastName", "Elsewhere");
    keycloak.put(USERS + '/' + id(user), changed);

    compare();
    assertThat(drift(person)).containsExactlyInAnyOrder("ENABLED", "ADDRESS", "NAME");
    assertThat(ADA.get("/accounts/comparison").expect(200).text()).contains(person);

    ADA.post("/accounts/" + person + "/repair").expect(204);
    await().atMost(PATIENCE).until(() -> drift(person).isEmpty());
    var repaired = keycloak.get(USERS + '/' + id(user));
    assertThat(repaired.path("enabled").asBoolean()).isTrue();
    assertThat(repaired.path("email").asText()).startsWith("drift-");
    assertThat(repaired.path("lastName").asText()).isEqualTo("Wood");
    assertThat(ADA.post("/accounts/" + person + "/repair").expectProblem(409).text())
        .contains("no-drift");
  }

  @Test
  void whomKeycloakHasLostIsMadeAgainAndInvitedAnew() throws Exception {
    var person = invite();
    var lost = id(user(person));
    keycloak.delete(USERS + '/' + lost);

    compare();
    assertThat(drift(person)).containsExactly("MISSING");

    ADA.post("/accounts/" + person + "/repair").expect(204);
    await().atMost(PATIENCE).until(() -> drift(person).isEmpty());
    assertThat(id(user(person))).isNotEqualTo(lost);
    assertThat(account(person).path("state").asText()).isEqualTo("INVITED");
    var username = account(person).path("username").asText();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Running.stack().mail().stream().filter(m -> m.text().contains(username)).count()
                    == 2);
  }

  @Test
  void whoHoldsARoleWithoutAnAccountIsToldByIdWhereClinicsShareTheRealm() throws Exception {
    var user = Answer.JSON.createObjectNode();
    user.put("username", "drifted-ashore").put("enabled", true);
    var id = keycloak.post(USERS, user);
    var role = keycloak.get("/admin/realms/reweave/roles/therapist");
    keycloak.post(
        USERS + '/' + id + "/role-mappings/realm", Answer.JSON.createArrayNode().add(role));

    compare();
    var told = ADA.get("/accounts/comparison").expect(200);
    var stranger = strangers().filter(s -> s.path("id").asText().equals(id)).findFirst();
    assertThat(stranger.orElseThrow().path("roles")).hasSize(1);
    assertThat(stranger.orElseThrow().path("roles").path(0).asText()).isEqualTo("therapist");
    assertThat(stranger.orElseThrow().path("username").asText("")).isEmpty();
    assertThat(Instant.parse(stranger.orElseThrow().path("seenAt").asText()))
        .isAfter(Instant.now().minus(PATIENCE));
    assertThat(told.text()).doesNotContain("drifted-ashore");
    assertThat(strangers().map(s -> s.path("id").asText()))
        .noneMatch(known -> known.startsWith("a1000000-0000-4000-8000-"));

    keycloak.delete(USERS + '/' + id);
    compare();
    assertThat(strangers().map(s -> s.path("id").asText())).doesNotContain(id);
  }

  private static Stream<JsonNode> strangers() {
    return stream(ADA.get("/accounts/comparison").expect(200).json().path("strangers"));
  }

  @Test
  void theLastSignInAndTheSecondFactorsAreShown() {
    Caller.freshToken("tara.therapist");
    var before = Instant.now().minusSeconds(2);
    TARA.get("/me").expect(200);
    compare();

    var tara = ADA.get(TARA_ACCOUNT).expect(200).json();

    assertThat(Instant.parse(tara.path("lastSignIn").asText()))
        .isBetween(before.minusSeconds(60), Instant.now().plusSeconds(5));
    assertThat(tara.path("secondFactors").isArray()).isTrue();
  }

  private static String invite() {
    var body =
        Map.of(
            "givenName",
            "Drift",
            "familyName",
            "Wood",
            "email",
            "drift-" + UUID.randomUUID() + "@example.org",
            "roles",
            List.of("therapist"));
    var person = ADA.post("/accounts", body).expect(201).field("id");
    await().atMost(PATIENCE).until(() -> account(person).path("state").asText().equals("INVITED"));
    await().atMost(PATIENCE).until(() -> account(person).path("secondFactors").isArray());
    var username = account(person).path("username").asText();
    await()
        .atMost(PATIENCE)
        .until(() -> Running.stack().mail().stream().anyMatch(m -> m.text().contains(username)));
    return person;
  }

  /** Has the accounts compared, and waits until they are. */
  private static void compare() {
    await().atMost(PATIENCE).until(() -> ADA.post("/accounts/comparison").status() == 202);
    var before = comparedAt();
    await().atMost(PATIENCE).until(() -> !comparedAt().equals(before));
  }

  private static String comparedAt() {
    return ADA.get("/accounts/comparison").expect(200).json().path("comparedAt").asText();
  }

  private static List<String> drift(String person) {
    return stream(account(person).path("drift")).map(JsonNode::asText).toList();
  }

  private static JsonNode account(String person) {
    return ADA.get("/accounts/" + person).expect(200).json();
  }

  private JsonNode user(String person) throws Exception {
    var username = account(person).path("username").asText();
    return keycloak.get(USERS + "?exact=true&username=" + username).path(0);
  }

  private static String id(JsonNode user) {
    return user.path("id").asText();
  }
}
