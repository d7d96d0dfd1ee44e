package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each client says alone how to be reached, and who treats them reads it. */
class SafeContactIT {
  @Test
  void whoTreatsThemReadsWhatEachSaidAndThePartnerSeesNothingOfIt() {
    var before = FINN.get("/my/safe-contact").expect(200).text();

    ERIN.put("/my/safe-contact", contact("erin@mail.example")).expect(200);

    var own = ERIN.get("/my/safe-contact").expect(200);
    assertThat(own.json().path("due").asBoolean()).isFalse();
    assertThat(own.json().path("mail").asText()).isEqualTo("erin@mail.example");
    assertThat(own.text()).doesNotContain("heron", "My mother");
    var erin = ofCase("Erin");
    assertThat(erin.path("codeWord").asText()).isEqualTo("heron");
    assertThat(erin.path("mustNotKnow").asText()).isEqualTo("My mother");
    assertThat(erin.path("allowed").path("from").asText()).startsWith("09:00");
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    SAM.get(couple.path() + "/safe-contacts").expectProblem(403);
    assertThat(FINN.get("/my/safe-contact").expect(200).text()).isEqualTo(before);
  }

  @Test
  void oneMailboxForBothIsTheTherapistsToSeeAlone() {
    ERIN.put("/my/safe-contact", contact("home@mail.example")).expect(200);
    assertThat(ofCase("Erin").path("sharedAddress").asBoolean()).isFalse();

    var answered =
        FINN.put("/my/safe-contact", contact("Home+finn@mail.example")).expect(200).json();

    assertThat(answered.toString()).doesNotContain("shared");
    assertThat(ofCase("Erin").path("sharedAddress").asBoolean()).isTrue();
    assertThat(ofCase("Finn").path("sharedAddress").asBoolean()).isTrue();
    FINN.put("/my/safe-contact", Map.of("channels", List.of("PORTAL"))).expect(200);
  }

  @Test
  void whatIsMissingIsNamedAndWhatHeldBeforeStays() {
    ERIN.put("/my/safe-contact", contact("erin@mail.example")).expect(200);
    var wrong = contact("no address");
    wrong.put("days", List.of());
    wrong.put("to", "08:00");

    assertThat(ERIN.put("/my/safe-contact", wrong).expectProblem(400).wrongFields())
        .containsExactly("mail", "days", "to");
    assertThat(ERIN.get("/my/safe-contact").expect(200).field("mail"))
        .isEqualTo("erin@mail.example");
  }

  private static JsonNode ofCase(String name) {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    return THEO.get(couple.path() + "/safe-contacts").expect(200).items().stream()
        .filter(c -> c.path("displayName").asText().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /** Mail on two days, and words for the therapist alone. */
  static Map<String, Object> contact(String mail) {
    var contact = new HashMap<String, Object>();
    contact.put("channels", List.of("MAIL"));
    contact.put("mail", mail);
    contact.put("days", List.of("MONDAY", "TUESDAY"));
    contact.put("from", "09:00");
    contact.put("to", "20:00");
    contact.put("voiceMail", false);
    contact.put("codeWord", "heron");
    contact.put("mustNotKnow", "My mother");
    contact.put("news", false);
    return contact;
  }
}
