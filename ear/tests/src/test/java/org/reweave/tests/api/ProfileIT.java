package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What clients tell about themselves: kept as typed, sent once, read by who treats. */
class ProfileIT {
  private final Steps.Couple couple = Steps.demoCouple(THEO, "Erin", "Finn");
  private final String mine = "/my/profiles/" + Steps.part(ERIN);

  @Test
  void whatIsTypedIsTheClientsAndWhatIsSentIsTheTherapists() {
    var medication = "Sertraline " + UUID.randomUUID();
    ERIN.put(mine + "/draft", fields("medication", medication, "date_of_birth", "199")).expect(204);

    var typed = ERIN.get(mine).expect(200).json().path("typed");
    assertThat(typed.path("medication").asText()).isEqualTo(medication);
    assertThat(typed.path("date_of_birth").asText()).isEqualTo("199");
    assertThat(profiles()).doesNotContain(medication);

    ERIN.post(mine + "/submission", fields("medication", medication)).expect(204);

    assertThat(ERIN.get(mine).expect(200).text()).doesNotContain(medication);
    assertThat(ERIN.get(mine).expect(200).json().path("typed")).isEmpty();
    assertThat(ERIN.get(mine).expect(200).json().path("sentAt").asText()).isNotEmpty();
    assertThat(answer(couple.first(), "medication")).isEqualTo(medication);
    assertThat(answer(couple.second(), "medication")).isNotEqualTo(medication);
    assertThat(FINN.get("/my/profiles/" + Steps.part(FINN)).expect(200).text())
        .doesNotContain(medication);
  }

  @Test
  void whatIsLeftEmptyLaterStaysAsItWasSent() {
    ERIN.post(mine + "/submission", fields("phone", "020 1", "pronouns", "they")).expect(204);
    ERIN.post(mine + "/submission", fields("phone", "020 2", "pronouns", " ")).expect(204);

    assertThat(answer(couple.first(), "phone")).isEqualTo("020 2");
    assertThat(answer(couple.first(), "pronouns")).isEqualTo("they");
  }

  @Test
  void theSameRequestAgainSendsNothingTwice() {
    var key = new String[] {"Idempotency-Key", Steps.key()};
    ERIN.post(mine + "/submission", fields("health", "None known"), key).expect(204);
    ERIN.put(mine + "/draft", fields("health", "Asthma")).expect(204);
    ERIN.post(mine + "/submission", fields("health", "None known"), key).expect(204);

    assertThat(ERIN.get(mine).expect(200).json().path("typed").path("health").asText())
        .isEqualTo("Asthma");
    ERIN.put(mine + "/draft", fields()).expect(204);
  }

  @Test
  void whatCannotBeTakenIsNamedAtItsFieldAndTheDraftStays() {
    ERIN.put(mine + "/draft", fields("household", "Two children")).expect(204);

    assertWrong("fields.date_of_birth", fields("date_of_birth", "last spring"));
    assertWrong("fields.date_of_birth", fields("date_of_birth", today().plusDays(1).toString()));
    assertWrong("fields.sex", fields("sex", "none of these"));
    assertWrong("fields.medication", fields("medication", "x".repeat(8001)));
    assertWrong("fields.shoe_size", fields("shoe_size", "41"));
    assertWrong("fields", fields("medication", "  "));
    assertWrong("fields", Map.of());

    assertThat(ERIN.get(mine).expect(200).json().path("typed").path("household").asText())
        .isEqualTo("Two children");
    ERIN.put(mine + "/draft", fields()).expect(204);
  }

  @Test
  void nobodyElseReadsIt() {
    ERIN.post(mine + "/submission", fields("professionals", "Dr Field")).expect(204);

    SAM.get(couple.path() + "/profiles").expectProblem(403);
    NORA.get(couple.path() + "/profiles").expectProblem(404);
    FINN.get(mine).expectProblem(404);
    FINN.post(mine + "/submission", fields("phone", "1")).expectProblem(404);
  }

  private void assertWrong(String field, Object body) {
    assertThat(ERIN.post(mine + "/submission", body).expectProblem(400).wrongFields())
        .containsExactly(field);
  }

  private static Map<String, Object> fields(String... keysAndValues) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Map.of("fields", fields);
  }

  private String profiles() {
    return THEO.get(couple.path() + "/profiles").expect(200).text();
  }

  private String answer(String clientId, String key) {
    return THEO.get(couple.path() + "/profiles").expect(200).items().stream()
        .filter(p -> p.path("clientId").asText().equals(clientId))
        .flatMap(p -> Steps.stream(p.path("parts")))
        .flatMap(p -> Steps.stream(p.path("answers")))
        .filter(a -> a.path("key").asText().equals(key))
        .map(a -> a.path("value").asText())
        .findFirst()
        .orElse("");
  }
}
