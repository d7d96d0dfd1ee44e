package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** What administrators put right of an account, here and at Keycloak. */
class AccountIT {
  private static final String USERS = "/admin/realms/reweave/users";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void anotherNameHoldsInTheCaseAndAtKeycloakToo() throws Exception {
    var couple = Steps.openCouple(TARA, "Njord", "Oddny");
    awaitState(couple.first(), "INVITED");
    var keycloak = Running.stack().keycloakAdmin();

    var renamed = rename(couple.first(), " Njal ", "Strand").expect(200);

    assertThat(renamed.json().path("displayName").asText()).isEqualTo("Njal Strand");
    assertThat(renamed.json().path("givenName").asText()).isEqualTo("Njal");
    var seen = TARA.get(couple.path()).expect(200).json();
    assertThat(seen.path("title").asText()).isEqualTo("Njal & Oddny");
    assertThat(stream(seen.path("members")).map(m -> m.path("displayName").asText()))
        .contains("Njal Strand", "Oddny Vale");
    var username = account(couple.first()).path("username").asText();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var user = keycloak.get(USERS + "?exact=true&username=" + username).path(0);
              assertThat(user.path("firstName").asText()).isEqualTo("Njal");
              assertThat(user.path("lastName").asText()).isEqualTo("Strand");
            });
  }

  @Test
  void aNameIsCheckedAndNeverChangedOverAnotherChange() {
    var person = invite("Signe", "signe.accountit@example.org");
    var path = "/accounts/" + person + "/name";
    var name = Map.of("givenName", "Signy", "familyName", "Dahl");

    assertThat(rename(person, " ", "x".repeat(81)).expectProblem(400).wrongFields())
        .containsExactlyInAnyOrder("givenName", "familyName");
    ADA.put(path, name).expectProblem(428);
    var etag = etag(person);
    ADA.put(path, name, "If-Match", etag).expect(200);
    ADA.put(path, name, "If-Match", etag).expectProblem(412);
  }

  @Test
  void whoMayNotSignInIsNotCalledAnew() {
    var person = invite("Torunn", "torunn.accountit@example.org");
    ADA.patch("/accounts/" + person, Map.of("enabled", false), "If-Match", etag(person))
        .expect(200);

    assertThat(rename(person, "Tora", "Dahl").expectProblem(409).text()).contains("not-enabled");
  }

  @Test
  void whatKeycloakRefusesIsGivenUpAtOnceAndTriedAgainWhenItIsPutRight() throws Exception {
    // An address to us, and none to Keycloak.
    var person = ask("Ragna", "ragna..accountit@example.org");
    awaitState(person, "FAILED");

    var letter = letters(person).getFirst();
    assertThat(letters(person)).hasSize(1);
    assertThat(letter.path("kind").asText()).isEqualTo("CREATE_USER");
    assertThat(letter.path("attempts").asInt()).isOne();
    assertThat(letter.path("lastError").asText()).isEqualTo("Keycloak refuses the address");

    ADA.post("/dead-letters/" + letter.path("id").asText() + "/retry").expect(204);
    await().atMost(PATIENCE).until(() -> letters(person).size() == 1);
    awaitState(person, "FAILED");

    ADA.put(
            "/accounts/" + person + "/address",
            Map.of("email", "ragna.accountit@example.org"),
            "If-Match",
            etag(person))
        .expect(200);
    awaitState(person, "INVITED");
    assertThat(letters(person)).isEmpty();
    var username = account(person).path("username").asText();
    assertThat(
            Running.stack()
                .keycloakAdmin()
                .get(USERS + "?exact=true&username=" + username)
                .path(0)
                .path("email")
                .asText())
        .isEqualTo("ragna.accountit@example.org");
  }

  @Test
  void anAddressThatSomebodyAtKeycloakHasIsNoReasonToRefuse() throws Exception {
    var stranger = Answer.JSON.createObjectNode();
    stranger.put("username", "stranger-of-accountit").put("email", "sif.accountit@example.org");
    Running.stack().keycloakAdmin().post(USERS, stranger);

    invite("Sif", "sif.accountit@example.org");
  }

  private static List<JsonNode> letters(String person) {
    return ADA.get("/dead-letters").expect(200).items().stream()
        .filter(l -> l.path("account").asText().equals(person))
        .toList();
  }

  private static Answer rename(String person, String givenName, String familyName) {
    return ADA.put(
        "/accounts/" + person + "/name",
        Map.of("givenName", givenName, "familyName", familyName),
        "If-Match",
        etag(person));
  }

  private static String invite(String givenName, String email) {
    var person = ask(givenName, email);
    awaitState(person, "INVITED");
    return person;
  }

  private static String ask(String givenName, String email) {
    return ADA.post(
            "/accounts",
            Map.of(
                "givenName",
                givenName,
                "familyName",
                "Dahl",
                "email",
                email,
                "roles",
                List.of("therapist")))
        .expect(201)
        .field("id");
  }

  private static void awaitState(String person, String state) {
    await().atMost(PATIENCE).until(() -> account(person).path("state").asText().equals(state));
  }

  private static String etag(String person) {
    return '"' + account(person).path("version").asText() + '"';
  }

  private static JsonNode account(String person) {
    return ADA.get("/accounts/" + person).expect(200).json();
  }
}
