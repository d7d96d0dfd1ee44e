package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Canaries.LEAD;
import static org.reweave.tests.api.Canaries.PASSWORD;
import static org.reweave.tests.api.Canaries.PHONE;
import static org.reweave.tests.api.Canaries.SELF;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reweave.tests.Guest;
import org.reweave.tests.Running;

/** What Erin writes herself, sent or not, and what is written in answer to it. */
final class HiddenByErin {
  private final Canaries all;
  private final Steps.Couple couple;

  private HiddenByErin(Canaries all) {
    this.all = all;
    this.couple = all.couple();
  }

  static void hide(Canaries all) throws IOException, InterruptedException {
    var hidden = new HiddenByErin(all);
    hidden.erinTells();
    hidden.sheSaysHowSheIsReached();
    hidden.theoReviewsWhatSheWrote();
    hidden.sheLeavesDrafts();
    hidden.herWishIsSettled();
    hidden.sheSigns();
  }

  private void erinTells() {
    var profile = new HashMap<String, Object>();
    for (var field :
        List.of(
            "pronouns",
            "emergency_name",
            "relationship_history",
            "earlier_relationships",
            "household",
            "medication",
            "health",
            "professionals")) {
      profile.put(field, all.hide("profile " + field, LEAD, SELF));
    }
    ERIN.post("/my/profiles/" + Steps.part(ERIN) + "/submission", Map.of("fields", profile))
        .expect(204);
    Steps.submit(ERIN, Steps.assign(THEO, couple, couple.first(), INTAKE), Steps.alarmingAnswers());
  }

  /** By mail and phone, so that both are kept; she wants no mail about anything. */
  private void sheSaysHowSheIsReached() {
    var contact = SafeContactIT.contact(all.hide("mail", LEAD, SELF) + "@mail.example");
    contact.put("channels", List.of("MAIL", "PHONE"));
    contact.put("phone", PHONE);
    all.hideNumber(PHONE, "phone", LEAD, SELF);
    contact.put("senderName", all.hide("name of the sender", LEAD, SELF));
    contact.put("codeWord", all.hide("code word", LEAD, SELF));
    contact.put("mustNotKnow", all.hide("who must not know", LEAD, SELF));
    contact.put("visitTitle", all.hide("title of visits", LEAD, SELF));
    ERIN.put("/my/safe-contact", contact).expect(200);
  }

  private void theoReviewsWhatSheWrote() {
    var homework = new HashMap<>(Steps.homework(couple.first(), Steps.worksheet()));
    homework.put("note", all.hide("a word with homework", LEAD, SELF));
    THEO.post(couple.path() + "/homework", homework).expect(201);
    var entry = new HashMap<>(Bodies.entry(Steps.worksheet()));
    var fields = new HashMap<String, Object>();
    ((Map<?, ?>) entry.get("fields"))
        .forEach(
            (key, value) ->
                fields.put(
                    key.toString(),
                    value.equals(Bodies.OWN_WORDS)
                        ? all.hide("worksheet " + key, LEAD, SELF)
                        : value));
    entry.put("fields", fields);
    var assignment =
        ERIN.get("/my/homework").expect(200).items().getFirst().path("assignmentId").asText();
    all.knows(assignment);
    var entryId =
        ERIN.post("/my/homework/" + assignment + "/entries", entry).expect(201).field("entryId");
    THEO.post(
            "/entries/" + entryId + "/review",
            Map.of("quality", 2, "text", all.hide("review of an entry", LEAD)))
        .expect(200);
  }

  /** What she has not sent is hers alone. */
  private void sheLeavesDrafts() throws IOException, InterruptedException {
    ERIN.put(
            "/my/profiles/" + Steps.part(ERIN) + "/draft",
            Map.of("fields", Map.of("medication", all.hide("draft of a profile", SELF))))
        .expect(204);
    var worksheet = Steps.worksheet();
    THEO.post(couple.path() + "/homework", Steps.homework(couple.first(), worksheet)).expect(201);
    var page =
        "/me/fill?assignment="
            + ERIN.get("/my/homework").expect(200).items().getFirst().path("assignmentId").asText();
    var erin = Guest.of(Running.stack(), SELF, PASSWORD);
    var area = Guest.areas(erin.get(page)).getFirst();
    var kept = erin.send(page, "later", Map.of(area, all.hide("draft of homework", SELF)));
    assertThat(kept.uri().getQuery()).isEqualTo("done=saved");
  }

  private void herWishIsSettled() throws IOException, InterruptedException {
    var given = Steps.assign(THEO, couple, couple.first(), "TRUST_CHECKIN");
    Guest.of(Running.stack(), SELF, PASSWORD)
        .send("/me/before?screening=" + given, "phone", Map.of());
    var theo = Guest.of(Running.stack(), LEAD, PASSWORD);
    var safety = "/staff/safety?case=" + couple.caseId();
    var note =
        Guest.areas(theo.get(safety)).stream()
            .filter(name -> name.startsWith("note-"))
            .findFirst()
            .orElseThrow();
    var settled =
        theo.send(safety, "settle", Map.of(note, all.hide("how a wish was settled", LEAD)));
    assertThat(settled.uri().getQuery()).contains("done=wishsettled");
  }

  /** A rule anew, which both are asked to sign. */
  private void sheSigns() {
    var rule = ConsentIT.chooseAnother(THEO, couple);
    ConsentIT.sign(ERIN, rule, all.hide("name under a consent", LEAD, SELF)).expect(201);
    ConsentIT.sign(FINN, rule, "Finn").expect(201);
  }
}
