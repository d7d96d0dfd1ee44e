package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes outside: joint parts with every partner's signature, own parts with their owner's. */
class ReleaseIT {
  private final Steps.Couple couple = Steps.demoCouple(THEO, "Erin", "Finn");

  @Test
  void jointPartsGoOutOnlyOnceEachPartnerHasSignedAndNeitherSeesTheOthersAnswer() {
    var recipient = recipient();
    var release = draft(null, List.of("JOINT"), recipient);
    disclose(release, "JOINT").expectProblem(409);

    sign(ERIN, recipient).expect(204);
    var finnBefore = mine(FINN, recipient);
    assertThat(state(release)).isEqualTo("WAITING");
    disclose(release, "JOINT").expectProblem(409);

    sign(FINN, recipient).expect(204);
    assertThat(finnBefore.path("did").isNull()).isTrue();
    assertThat(state(release)).isEqualTo("VALID");
    disclose(release, "JOINT").expect(201);
    assertThat(mine(ERIN, recipient).path("given")).hasSize(1);
    assertThat(mine(ERIN, recipient).path("partyId").asText())
        .isNotEqualTo(mine(FINN, recipient).path("partyId").asText());

    var before = FINN.get("/my/releases").expect(200).text();
    answer(ERIN, recipient, "revocation").expect(204);
    assertThat(FINN.get("/my/releases").expect(200).text()).isEqualTo(before);
    assertThat(state(release)).isEqualTo("REVOKED");
    disclose(release, "JOINT").expectProblem(409);
    answer(ERIN, recipient, "revocation").expectProblem(409);
  }

  @Test
  void oneRefusalIsEnough() {
    var recipient = recipient();
    var release = draft(null, List.of("JOINT"), recipient);
    sign(FINN, recipient).expect(204);
    answer(ERIN, recipient, "refusal").expect(204);

    assertThat(state(release)).isEqualTo("REFUSED");
    sign(ERIN, recipient).expectProblem(409);
    disclose(release, "JOINT").expectProblem(409);
  }

  @Test
  void ownPartsNeedTheirOwnerAloneAndThePartnerNeverHearsOfThem() {
    var recipient = recipient();
    var before = FINN.get("/my/releases").expect(200).text();
    var release = draft(couple.first(), List.of("OWN", "SAFETY"), recipient);
    sign(ERIN, recipient).expect(204);

    disclose(release, "SAFETY").expect(201);
    assertThat(FINN.get("/my/releases").expect(200).text()).isEqualTo(before);
    assertThat(disclose(release, "JOINT").expectProblem(400).wrongFields())
        .containsExactly("parts");
  }

  @Test
  void whatGoesToTheReferrerNeedsAReleaseThatHoldsAndCoversItAndIsNotedUnderIt() {
    var recipient = recipient();
    var joint = draft(null, List.of("JOINT"), recipient);
    assertThat(why(report(null, null, 7))).endsWith(":release-needed");
    sign(ERIN, recipient).expect(204);
    assertThat(why(report(joint, null, 7))).endsWith(":release-not-valid");
    sign(FINN, recipient).expect(204);

    var made = report(joint, null, 7).expect(201);
    assertThat(THEO.get("/reports/" + made.field("reportId") + ".pdf").expect(200).bytes())
        .isNotEmpty();
    assertThat(mine(FINN, recipient).path("given")).hasSize(1);
    for (var uncovered : List.of(report(joint, couple.first(), 7), report(joint, null, 90))) {
      assertThat(why(uncovered)).endsWith(":release-does-not-cover");
    }

    answer(ERIN, recipient, "revocation").expect(204);
    report(joint, null, 7).expectProblem(409);
    assertThat(mine(FINN, recipient).path("given")).hasSize(1);
  }

  @Test
  void oneClientsReportGoesOutWithThatClientsReleaseAlone() {
    var recipient = recipient();
    var own = draft(couple.first(), List.of("OWN"), recipient);
    sign(ERIN, recipient).expect(204);

    report(own, couple.first(), 7).expect(201);
    report(own, couple.second(), 7).expectProblem(409);
    report(own, null, 7).expectProblem(409);
    report(UUID.randomUUID().toString(), couple.first(), 7).expectProblem(404);
  }

  @Test
  void whatBelongsToBothNeedsBothSignaturesAfterTheyHaveSeparatedToo() throws Exception {
    var parted = Steps.openCouple(THEO, "Gesine", "Hauke");
    var gesine = Login.of(parted.first()).caller();
    var hauke = Login.of(parted.second()).caller();
    Steps.separate(THEO, parted);
    var recipient = recipient();
    var release =
        THEO.post(parted.path() + "/releases", release(null, List.of("JOINT"), recipient))
            .expect(201)
            .field("releaseId");

    sign(gesine, recipient).expect(204);
    assertThat(state(parted, release)).isEqualTo("WAITING");
    disclose(release, "JOINT").expectProblem(409);
    assertThat(mine(hauke, recipient).path("did").isNull()).isTrue();

    sign(hauke, recipient).expect(204);
    assertThat(state(parted, release)).isEqualTo("VALID");
    disclose(release, "JOINT").expect(201);

    answer(gesine, recipient, "revocation").expect(204);
    assertThat(state(parted, release)).isEqualTo("REVOKED");
    disclose(release, "JOINT").expectProblem(409);
  }

  private static String why(Answer refused) {
    return refused.expectProblem(409).field("type");
  }

  private Answer report(String release, String clientId, int days) {
    var report = new HashMap<String, Object>();
    report.put("audience", "REFERRER");
    report.put("clientId", clientId);
    report.put("releaseId", release);
    report.put("from", today().minusDays(days).toString());
    report.put("to", today().toString());
    return THEO.post(couple.path() + "/reports", report);
  }

  @Test
  void anotherPersonsReleaseIsNotThere() {
    var recipient = recipient();
    var release = draft(couple.first(), List.of("OWN"), recipient);
    var party = "/my/releases/" + mine(ERIN, recipient).path("partyId").asText();

    FINN.post(party + "/signature", signature("Finn")).expectProblem(404);
    FINN.send("POST", party + "/revocation", noBody()).expectProblem(404);
    NORA.post("/releases/" + release + "/disclosures", disclosure("OWN")).expectProblem(404);
    SAM.post("/releases/" + release + "/disclosures", disclosure("OWN")).expectProblem(403);
    assertThat(ERIN.post(party + "/signature", Map.of("agreed", false)).expectProblem(400))
        .satisfies(a -> assertThat(a.wrongFields()).containsExactly("agreed", "name"));
  }

  @Test
  void jointAndOwnPartsAreNotAskedForTogether() {
    var mixed = release(couple.first(), List.of("JOINT", "OWN"), recipient());

    assertThat(THEO.post(couple.path() + "/releases", mixed).expectProblem(400).wrongFields())
        .containsExactly("parts");
    THEO.post(
            couple.path() + "/releases",
            release(UUID.randomUUID().toString(), List.of("OWN"), recipient()))
        .expectProblem(404);
  }

  private static String recipient() {
    return "Dr Field " + UUID.randomUUID();
  }

  private String draft(String clientId, List<String> parts, String recipient) {
    return THEO.post(couple.path() + "/releases", release(clientId, parts, recipient))
        .expect(201)
        .field("releaseId");
  }

  static Map<String, Object> release(String clientId, List<String> parts, String recipient) {
    var release = new HashMap<String, Object>();
    release.put("clientId", clientId);
    release.put("parts", parts);
    release.put("recipient", recipient);
    release.put("purpose", "A second opinion");
    release.put("from", today().minusMonths(1).toString());
    release.put("to", today().toString());
    release.put("expiresOn", today().plusMonths(1).toString());
    return release;
  }

  private static Answer disclose(String release, String part) {
    return THEO.post("/releases/" + release + "/disclosures", disclosure(part));
  }

  static Map<String, Object> disclosure(String part) {
    return Map.of(
        "parts",
        List.of(part),
        "from",
        today().minusDays(7).toString(),
        "to",
        today().toString(),
        "on",
        today().toString(),
        "what",
        "A letter of one page");
  }

  private String state(String release) {
    return state(couple, release);
  }

  private static String state(Steps.Couple couple, String release) {
    return THEO.get(couple.path() + "/releases").expect(200).items().stream()
        .filter(r -> r.path("releaseId").asText().equals(release))
        .map(r -> r.path("state").asText())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode mine(Caller client, String recipient) {
    return client.get("/my/releases").expect(200).items().stream()
        .filter(r -> r.path("recipient").asText().equals(recipient))
        .findFirst()
        .orElseThrow();
  }

  private static Answer sign(Caller client, String recipient) {
    var party = mine(client, recipient).path("partyId").asText();
    return client.post("/my/releases/" + party + "/signature", signature("My Name"));
  }

  private static Answer answer(Caller client, String recipient, String what) {
    var party = mine(client, recipient).path("partyId").asText();
    return client.send("POST", "/my/releases/" + party + "/" + what, noBody());
  }

  private static Map<String, Object> signature(String name) {
    return Map.of("name", name, "agreed", true);
  }
}
