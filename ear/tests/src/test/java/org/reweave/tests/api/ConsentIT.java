package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ALEX;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps.Couple;

/**
 * Forms are signed by each client alone; the rule of a case is in force once all have signed it.
 */
class ConsentIT {
  private static final Caller GRAY = Caller.as("gray.client");
  private static final Caller CASEY = Caller.as("casey.client");
  private static final Caller DREW = Caller.as("drew.client");
  private static final Caller HARPER = Caller.as("harper.client");
  private static final List<String> RULES = List.of("NO_SECRETS", "LIMITED", "CONFIDENTIAL");

  @Test
  void aRuleIsInForceOnceEachHasSignedItAndNeitherSeesTheOthersSignature() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var rule = chooseAnother(THEO, couple);
    assertThat(rule(THEO, couple)).isEmpty();
    assertThat(waiting(ERIN)).contains(rule);
    assertThat(waiting(FINN)).contains(rule);
    var before = FINN.get("/my/consents").expect(200).text();

    var signature = sign(ERIN, rule, "Erin Walsh").expect(201).field("signatureId");

    assertThat(FINN.get("/my/consents").expect(200).text()).isEqualTo(before);
    assertThat(waiting(ERIN)).doesNotContain(rule);
    assertThat(rule(THEO, couple)).isEmpty();
    assertThat(missing(couple, couple.first())).doesNotContain(rule);
    assertThat(missing(couple, couple.second())).contains(rule);

    sign(FINN, rule, "Finn").expect(201);

    assertThat(rule(THEO, couple)).isEqualTo(rule);
    assertThat(signed(THEO, couple, couple.first()))
        .filteredOn(s -> s.path("signatureId").asText().equals(signature))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.path("name").asText()).isEqualTo("Erin Walsh");
              assertThat(s.path("version").asInt()).isEqualTo(1);
              assertThat(s.path("words").asText()).contains("Safety comes before this rule");
              assertThat(s.path("signedAt").asText()).isNotEmpty();
            });
  }

  @Test
  void anotherRuleAsksAgainAndWhatWasSignedStays() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    var first = chooseAnother(TARA, couple);
    sign(ALEX, first, "Alex Moran").expect(201);
    var second = chooseAnother(TARA, couple);

    assertThat(waiting(ALEX)).contains(second);
    assertThat(signed(TARA, couple, couple.first()))
        .anyMatch(s -> s.path("form").asText().equals(first));
    sign(ALEX, first, "Alex Moran").expectProblem(404);
  }

  @Test
  void aRuleThatIsChosenOnceMoreIsSignedOnceMore() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    var rule = chooseAnother(TARA, couple);
    for (var client : List.of(CASEY, DREW)) {
      sign(client, rule, "My Name").expect(201);
    }
    chooseAnother(TARA, couple);
    chooseAnother(TARA, couple);
    assertThat(chooseAnother(TARA, couple)).isEqualTo(rule);

    assertThat(waiting(CASEY)).contains(rule);
    sign(CASEY, rule, "My Name").expect(201);
    assertThat(rule(TARA, couple)).as("until both have signed it again").isEmpty();
    sign(DREW, rule, "My Name").expect(201);
    assertThat(rule(TARA, couple)).isEqualTo(rule);
  }

  @Test
  void nothingIsSignedWithoutANameAndATickNorInAnotherVersion() {
    var part = "/my/consents/" + Steps.part(GRAY);
    var path = part + "/TREATMENT/signature";

    assertThat(GRAY.post(path, signature(1, " ", false)).expectProblem(400).wrongFields())
        .containsExactly("agreed", "name");
    GRAY.post(path, signature(2, "Gray Novak", true)).expectProblem(412);
    GRAY.post(part + "/NO_FORM/signature", signature(1, "Gray", true)).expectProblem(404);
    HARPER.post(path, signature(1, "Gray Novak", true)).expectProblem(404);
    assertThat(waiting(GRAY)).contains("TREATMENT");
  }

  @Test
  void theSameFormIsNotSignedTwice() {
    sign(HARPER, "TREATMENT", "Harper Lund").expect(201);

    sign(HARPER, "TREATMENT", "Harper Lund").expectProblem(409);
    assertThat(HARPER.get("/my/consents").expect(200).json().path("signed")).hasSize(1);
  }

  @Test
  void theLeadAloneChoosesTheRuleAndNeverOverWhatSomebodyElseChose() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    var path = couple.path() + "/secrets-policy";
    var rule = next(TARA, couple);
    var seen = number(TARA, couple);
    SAM.put(path, choice(rule, seen)).expectProblem(403);
    assertThat(TARA.put(path, Map.of("seen", seen)).expectProblem(400).wrongFields())
        .containsExactly("policy");
    TARA.put(path, choice(rule, seen + 1)).expectProblem(412);

    TARA.put(path, choice(rule, seen)).expect(204);

    TARA.put(path, choice(rule, seen + 1)).expectProblem(409);
    assertThat(consents(SAM, couple).path("policy").path("chosenBy").asText()).startsWith("Tara");
  }

  /** Chooses the next of the rules, and tells which. */
  static String chooseAnother(Caller lead, Couple couple) {
    var rule = next(lead, couple);
    lead.put(couple.path() + "/secrets-policy", choice(rule, number(lead, couple))).expect(204);
    return rule;
  }

  private static Map<String, Object> choice(String rule, int seen) {
    return Map.of("policy", rule, "seen", seen);
  }

  private static JsonNode consents(Caller staff, Couple couple) {
    return staff.get(couple.path() + "/consents").expect(200).json();
  }

  private static int number(Caller staff, Couple couple) {
    return consents(staff, couple).path("policy").path("number").asInt(0);
  }

  private static String next(Caller staff, Couple couple) {
    var current = consents(staff, couple).path("policy").path("policy").asText();
    return RULES.get((RULES.indexOf(current) + 1) % RULES.size());
  }

  private static String rule(Caller staff, Couple couple) {
    var policy = staff.get(couple.path()).expect(200).json().path("policy");
    return policy.isNull() ? "" : policy.asText();
  }

  private static JsonNode client(Caller staff, Couple couple, String clientId) {
    return Steps.stream(consents(staff, couple).path("clients"))
        .filter(c -> c.path("clientId").asText().equals(clientId))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> missing(Couple couple, String clientId) {
    return Steps.stream(client(THEO, couple, clientId).path("missing"))
        .map(JsonNode::asText)
        .toList();
  }

  private static List<JsonNode> signed(Caller staff, Couple couple, String clientId) {
    return Steps.stream(client(staff, couple, clientId).path("signed")).toList();
  }

  private static List<String> waiting(Caller client) {
    return Steps.stream(client.get("/my/consents").expect(200).json().path("waiting"))
        .map(w -> w.path("form").path("key").asText())
        .toList();
  }

  static Answer sign(Caller client, String form, String name) {
    return client.post(
        "/my/consents/" + Steps.part(client) + "/" + form + "/signature", signature(1, name, true));
  }

  private static Map<String, Object> signature(int version, String name, boolean agreed) {
    return Map.of("version", version, "name", name, "agreed", agreed);
  }
}
