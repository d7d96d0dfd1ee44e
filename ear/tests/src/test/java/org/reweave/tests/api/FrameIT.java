package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.tests.Running;

/** What holds for every address: who calls, how problems look, which headers come along. */
class FrameIT {
  @ParameterizedTest
  @CsvSource({
    "ada.admin, a1000000-0000-4000-8000-000000000001, Ada Brandt, administrator",
    "tara.therapist, a1000000-0000-4000-8000-000000000004, Tara Okafor, therapist",
    "erin.client, a1000000-0000-4000-8000-000000000015, Erin Walsh, client",
  })
  void identityAndRolesReachTheUseCases(String login, String id, String name, String role) {
    var me = Caller.as(login).get("/me").expect(200).json();

    assertThat(me.path("id").asText()).isEqualTo(id);
    assertThat(me.path("displayName").asText()).isEqualTo(name);
    assertThat(Steps.stream(me.path("roles")).map(r -> r.asText())).containsExactly(role);
  }

  @Test
  void peopleOfTwoClinicsBelongToDifferentOnes() {
    assertThat(NORA.get("/me").expect(200).json().path("clinic"))
        .isNotEqualTo(TARA.get("/me").expect(200).json().path("clinic"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/caseload", "/nowhere", "/cases/1"})
  void nobodyIsToldToSignIn(String path) {
    Caller.NOBODY.get(path).expectProblem(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", ""})
  void aTokenThatIsNoneIsRefused(String token) {
    Caller.NOBODY
        .send("GET", "/me", noBody(), "Authorization", "Bearer " + token)
        .expectProblem(401);
  }

  @Test
  void aTokenWithAChangedLetterIsRefused() {
    var token = Caller.token("tara.therapist");
    var dot = token.lastIndexOf('.');
    var forged = token.substring(0, dot - 2) + (token.charAt(dot - 2) == 'A' ? 'B' : 'A');

    Caller.NOBODY
        .send(
            "GET", "/me", noBody(), "Authorization", "Bearer " + forged + token.substring(dot - 1))
        .expectProblem(401);
  }

  @Test
  void aRoleThatTheOperationDoesNotNameIsRefused() {
    ERIN.get("/caseload").expectProblem(403);
    ADA.get("/caseload").expectProblem(403);
    TARA.get("/accounts").expectProblem(403);
    TARA.get("/audit").expectProblem(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/cases/not-an-id", "/instruments/NO_SUCH_KEY"})
  void whatDoesNotExistIsAProblemToo(String path) {
    THEO.get(path).expectProblem(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v2/me", "/problem", "/index.html"})
  void outsideOfTheVersionThereIsNothing(String path) {
    THEO.send("GET", Running.api(path), noBody()).expectProblem(404);
    Caller.NOBODY.send("GET", Running.api(path), noBody()).expectProblem(404);
  }

  @Test
  void anUnknownRecordAnswersLikeAnotherClinicsRecord() {
    var ours = Steps.openCouple(NORA);

    var foreign = THEO.get(ours.path()).expectProblem(404);
    var unknown = THEO.get("/cases/" + UUID.randomUUID()).expectProblem(404);

    assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(unknown));
  }

  private static String withoutInstance(Answer answer) {
    return answer.text().replaceAll("urn:uuid:[0-9a-f-]+", "");
  }

  @Test
  void aMethodThatAnAddressDoesNotKnowIsNamed() {
    var refused = THEO.send("DELETE", "/me", noBody()).expectProblem(405);

    assertThat(refused.header("Allow")).contains("GET");
  }

  @Test
  void headAnswersLikeGetWithoutItsBody() {
    var head = THEO.send("HEAD", "/me", noBody()).expect(200);

    assertThat(head.bytes()).isEmpty();
    assertThat(head.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void optionsNamesTheMethods() {
    var options = THEO.send("OPTIONS", "/cases", noBody());

    assertThat(options.status()).isIn(200, 204);
    assertThat(options.header("Allow")).contains("POST");
  }

  @Test
  void aMediaTypeThatIsNotAnsweredIsRefused() {
    THEO.send("GET", "/me", noBody(), "Accept", "text/csv").expectProblem(406);
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    THEO.send("POST", "/cases", Caller.json("type=COUPLE"), "Content-Type", "text/plain")
        .expectProblem(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "null", "[]", "{\"type\":\"COUPLE\"} x", "\"COUPLE\""})
  void aBrokenBodyIsTheCallersMistake(String body) {
    assertThat(
            THEO.post("/cases", body, "Content-Type", "application/json")
                .expectProblem(400)
                .wrongFields())
        .containsExactly("body");
  }

  @Test
  void anUnknownFieldAndAnUnknownChoiceAreNamed() {
    assertThat(THEO.post("/cases", Map.of("kind", "COUPLE")).expectProblem(400).wrongFields())
        .containsExactly("kind");

    var choice = THEO.post("/cases", Map.of("type", "TRIO")).expectProblem(400);
    assertThat(choice.wrongFields()).containsExactly("type");
    assertThat(choice.text())
        .contains("COUPLE", "INDIVIDUAL")
        .doesNotContain("TRIO", "org.reweave");
  }

  @Test
  void aBodyBeyondAnyHonestSizeIsRefusedWhetherItTellsItsLengthOrNot() {
    var large = new byte[300 * 1024];
    Arrays.fill(large, (byte) ' ');

    THEO.send("POST", "/cases", ofByteArray(large)).expectProblem(413);
    THEO.send(
            "POST",
            "/cases",
            ofInputStream(() -> new ByteArrayInputStream(large)),
            "Content-Type",
            "application/json")
        .expectProblem(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "cursor=%25%25", "sort=NAME"})
  void aParameterOutOfRangeIsNamed(String parameter) {
    assertThat(THEO.get("/caseload?" + parameter).expectProblem(400).wrongFields())
        .containsExactly(parameter.substring(0, parameter.indexOf('=')));
  }

  @Test
  void everyAnswerCarriesAnIdAndIsKeptByNobody() {
    for (var answer :
        List.of(
            THEO.get("/me"),
            THEO.get("/nowhere"),
            Caller.NOBODY.get("/me"),
            THEO.send("GET", Running.api("/v9"), noBody()))) {
      assertThat(answer.header("X-Request-Id")).hasSize(36);
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void theDescriptionIsOpenToAll() {
    var description =
        Caller.NOBODY.send("GET", Running.api("/openapi?format=JSON"), noBody()).expect(200).json();

    assertThat(description.path("paths").isEmpty()).isFalse();
  }

  @Test
  void readinessCountsDatabaseKeyAndDemoAndOnlyTellsOfTheSignIn() {
    var ready = Caller.NOBODY.send("GET", Running.health("/ready"), noBody()).expect(200).json();

    var checks = new HashMap<String, JsonNode>();
    ready.path("checks").forEach(check -> checks.put(check.path("name").asText(), check));
    assertThat(checks).containsKeys("reweave", "demo");
    assertThat(checks.get("reweave").path("data").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("database", "key", "sign-in");
  }
}
