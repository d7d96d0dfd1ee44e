package org.reweave.tests.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reweave.tests.Guest;
import org.reweave.tests.Running;

/** Words that were hidden in one record, each in one field, and who may find them. */
final class Canaries {
  /** No word fits into a field for a number. */
  private static final String PHONE = "07700 900417";

  /** One of them; what a PDF says next may stand right behind it. */
  static final Pattern WORD =
      Pattern.compile("wrenquill[a-z]{2}z|" + PHONE, Pattern.CASE_INSENSITIVE);

  private static final String PASSWORD = "reweave-demo";
  private static final String LEAD = "theo.therapist";
  private static final String SELF = "erin.client";
  private static final String OFFICE = "paula.privacy";

  /**
   * @param field where it is
   * @param readers the logins of those whom it is for
   */
  record Hidden(String field, Set<String> readers) {}

  private final Steps.Couple couple = Steps.demoCouple(THEO, "Erin", "Finn");
  private final SortedMap<String, Hidden> hidden = new TreeMap<>();
  private final Set<String> known = new HashSet<>();

  private Canaries() {}

  /** Hides one in each field that Erin fills in alone, and in each in which others write of her. */
  static Canaries aboutErin() throws IOException, InterruptedException {
    var canaries = new Canaries();
    canaries.known.addAll(
        Set.of(canaries.couple.caseId(), canaries.couple.first(), canaries.couple.second()));
    canaries.erinTells();
    canaries.sheSaysHowSheIsReached();
    canaries.theoReviewsWhatSheWrote();
    canaries.sheLeavesDrafts();
    canaries.herWishIsSettled();
    canaries.sheSigns();
    canaries.theoWritesOfHerSafety();
    canaries.theoDecides();
    canaries.theoWritesForHimself();
    canaries.sheReleases();
    canaries.herRecordIsAskedFor();
    canaries.officeWrites();
    canaries.reports();
    return canaries;
  }

  Steps.Couple couple() {
    return couple;
  }

  SortedMap<String, Hidden> hidden() {
    return hidden;
  }

  /** Ids that even a stranger may know. */
  Set<String> known() {
    return known;
  }

  /** What somebody should have found and did not. */
  Set<String> missing(Set<String> found, String login) {
    return hidden.entrySet().stream()
        .filter(h -> h.getValue().readers.contains(login) && !found.contains(h.getKey()))
        .map(h -> h.getValue().field)
        .collect(toCollection(TreeSet::new));
  }

  /** Notes a find that is not for whom it was found by. */
  void note(String login, String canary, String path, List<String> wrong) {
    var there = hidden.get(canary);
    if (there == null || !there.readers.contains(login)) {
      wrong.add((there == null ? canary : there.field) + " at " + path);
    }
  }

  private String hide(String field, String... readers) {
    int n = hidden.size();
    var canary = "wrenquill" + (char) ('a' + n / 26) + (char) ('a' + n % 26) + "z";
    hidden.put(canary, new Hidden(field, Set.of(readers)));
    return canary;
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
      profile.put(field, hide("profile " + field, LEAD, SELF));
    }
    ERIN.post("/my/profiles/" + Steps.part(ERIN) + "/submission", Map.of("fields", profile))
        .expect(204);
    Steps.submit(ERIN, Steps.assign(THEO, couple, couple.first(), INTAKE), Steps.alarmingAnswers());
  }

  /** By mail and phone, so that both are kept; she wants no mail about anything. */
  private void sheSaysHowSheIsReached() {
    var contact = SafeContactIT.contact(hide("mail", LEAD, SELF) + "@mail.example");
    contact.put("channels", List.of("MAIL", "PHONE"));
    contact.put("phone", PHONE);
    hidden.put(PHONE, new Hidden("phone", Set.of(LEAD, SELF)));
    contact.put("senderName", hide("name of the sender", LEAD, SELF));
    contact.put("codeWord", hide("code word", LEAD, SELF));
    contact.put("mustNotKnow", hide("who must not know", LEAD, SELF));
    contact.put("visitTitle", hide("title of visits", LEAD, SELF));
    ERIN.put("/my/safe-contact", contact).expect(200);
  }

  private void theoReviewsWhatSheWrote() {
    var homework = new HashMap<>(Steps.homework(couple.first(), Steps.worksheet()));
    homework.put("note", hide("a word with homework", LEAD, SELF));
    THEO.post(couple.path() + "/homework", homework).expect(201);
    var entry = new HashMap<>(Bodies.entry(Steps.worksheet()));
    var fields = new HashMap<String, Object>();
    ((Map<?, ?>) entry.get("fields"))
        .forEach(
            (key, value) ->
                fields.put(
                    key.toString(),
                    value.equals(Bodies.OWN_WORDS) ? hide("worksheet " + key, LEAD, SELF) : value));
    entry.put("fields", fields);
    var assignment =
        ERIN.get("/my/homework").expect(200).items().getFirst().path("assignmentId").asText();
    known.add(assignment);
    var entryId =
        ERIN.post("/my/homework/" + assignment + "/entries", entry).expect(201).field("entryId");
    THEO.post(
            "/entries/" + entryId + "/review",
            Map.of("quality", 2, "text", hide("review of an entry", LEAD)))
        .expect(200);
  }

  /** What she has not sent is hers alone. */
  private void sheLeavesDrafts() throws IOException, InterruptedException {
    ERIN.put(
            "/my/profiles/" + Steps.part(ERIN) + "/draft",
            Map.of("fields", Map.of("medication", hide("draft of a profile", SELF))))
        .expect(204);
    var worksheet = Steps.worksheet();
    THEO.post(couple.path() + "/homework", Steps.homework(couple.first(), worksheet)).expect(201);
    var page =
        "/me/fill?assignment="
            + ERIN.get("/my/homework").expect(200).items().getFirst().path("assignmentId").asText();
    var erin = Guest.of(Running.stack(), SELF, PASSWORD);
    var area = Guest.areas(erin.get(page)).getFirst();
    var kept = erin.send(page, "later", Map.of(area, hide("draft of homework", SELF)));
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
    var settled = theo.send(safety, "settle", Map.of(note, hide("how a wish was settled", LEAD)));
    assertThat(settled.uri().getQuery()).contains("done=wishsettled");
  }

  /** A rule anew, which both are asked to sign. */
  private void sheSigns() {
    var rule = ConsentIT.chooseAnother(THEO, couple);
    ConsentIT.sign(ERIN, rule, hide("name under a consent", LEAD, SELF)).expect(201);
    ConsentIT.sign(FINN, rule, "Finn").expect(201);
  }

  private void theoWritesOfHerSafety() throws IOException, InterruptedException {
    var flag =
        Steps.flags(THEO, couple).stream()
            .filter(f -> f.path("state").asText().equals("RAISED"))
            .findFirst()
            .orElseThrow()
            .path("flagId")
            .asText();
    known.add(flag);
    for (var step : List.of("acknowledgement", "assessment", "plan", "report", "monitoring")) {
      step(THEO, flag, step);
    }
    step(SAM, flag, "countersignature");
    step(THEO, flag, "closure");
    step(THEO, flag, "reopening");
    var followed = begin("SUICIDE_HIGH", "what has to be done and why");
    done("CONTACT", Bodies.contact(hide("what was done", LEAD)));
    SAM.post(
            "/obligations/" + followed + "/countersignature",
            Map.of("text", hide("why a second person agrees", LEAD)))
        .expect(204);
    THEO.post(
            "/obligations/" + followed + "/ending",
            Map.of("text", hide("why nothing more has to be done", LEAD)))
        .expect(204);
    begin("SUICIDE_NO_SHOW", "why somebody is looked for");
    done(
        "SUPERVISOR",
        Map.of(
            "fields",
            Map.of(
                "WHOM", hide("with whom it was talked over", LEAD), "AT", Instant.now().toString()),
            "text",
            hide("what was said about it", LEAD)));
    var theo = Guest.of(Running.stack(), LEAD, PASSWORD);
    for (var kind : List.of("SELF_HARM", "VIOLENCE")) {
      writePlan(theo, kind);
    }
  }

  private void step(Caller by, String flag, String step) {
    by.post("/red-flags/" + flag + '/' + step, Map.of("text", hide(step, LEAD))).expect(200);
  }

  private String begin(String kind, String field) {
    return THEO.post(
            couple.path() + "/obligations",
            Map.of("clientId", couple.first(), "kind", kind, "text", hide(field, LEAD)))
        .expect(201)
        .field("obligationId");
  }

  private void done(String step, Map<String, Object> completion) {
    THEO.post("/obligations/tasks/" + Steps.task(THEO, couple, step) + "/completion", completion)
        .expect(204);
  }

  private void writePlan(Guest theo, String kind) throws IOException, InterruptedException {
    var page =
        "/staff/safetyplan?case=" + couple.caseId() + "&client=" + couple.first() + "&kind=" + kind;
    var parts = new HashMap<String, String>();
    for (var part : Guest.areas(theo.get(page))) {
      parts.put(part, hide(part + " of a safety plan", LEAD));
    }
    assertThat(parts).hasSize(6);
    parts.put("reviewOn", today().plusDays(14).toString());
    assertThat(theo.send(page, "write", parts).uri().getQuery()).contains("done=");
  }

  private void theoDecides() {
    var decision = new HashMap<>(Steps.decision(couple, "INDIVIDUAL_ONLY"));
    decision.put("rationale", hide("reason of a decision", LEAD));
    decision.put(
        "grounds",
        Map.of(
            "conditions",
            hide("conditions of joint work", LEAD),
            "consultedWith",
            hide("with whom it was talked over", LEAD),
            "signature",
            hide("signature under a decision", LEAD)));
    var etag = THEO.get(couple.path()).expect(200).header("ETag");
    THEO.put(couple.path() + "/suitability", decision, "If-Match", etag).expect(200);
  }

  private void theoWritesForHimself() {
    THEO.post(
            couple.path() + "/psychotherapy-notes",
            Map.of("text", hide("psychotherapy note", LEAD)))
        .expect(201);
  }

  private void sheReleases() {
    var recipient = hide("to whom is released", LEAD, SELF);
    var terms = ReleaseIT.release(couple.first(), List.of("OWN"), recipient);
    terms.put("purpose", hide("what is released for", LEAD, SELF));
    var release = THEO.post(couple.path() + "/releases", terms).expect(201).field("releaseId");
    var party =
        ERIN.get("/my/releases").expect(200).items().stream()
            .filter(r -> r.path("recipient").asText().equals(recipient))
            .findFirst()
            .orElseThrow()
            .path("partyId")
            .asText();
    ERIN.post(
            "/my/releases/" + party + "/signature",
            Map.of("name", hide("name under a release", LEAD, SELF), "agreed", true))
        .expect(204);
    var disclosure = new HashMap<>(ReleaseIT.disclosure("OWN"));
    disclosure.put("what", hide("what was disclosed", LEAD));
    THEO.post("/releases/" + release + "/disclosures", disclosure).expect(201);
  }

  private void herRecordIsAskedFor() {
    known.add(RecordIT.granted(couple));
    var asked =
        THEO.post(
                couple.path() + "/access-requests",
                RecordIT.paper(couple.first(), today().toString()))
            .expect(201)
            .field("requestId");
    known.add(asked);
    THEO.post(
            "/access-requests/" + asked + "/denial",
            Map.of(
                "reason",
                "It would put her in danger: " + hide("why her record is not shown", LEAD)))
        .expect(204);
    SAM.post(
            "/access-requests/" + asked + "/denial-review",
            Map.of(
                "upheld",
                true,
                "reason",
                "I have read the flags: " + hide("why that stands", LEAD)))
        .expect(204);
  }

  /** What a privacy officer has to read, and what the case's team reads of it. */
  private void officeWrites() {
    var hold = couple.path() + "/legal-hold";
    THEO.post(hold, Map.of("held", true, "reason", hide("why it is held", LEAD, OFFICE)))
        .expect(204);
    THEO.post(hold, Map.of("held", false, "reason", hide("why no more", LEAD, OFFICE))).expect(204);
    try (var justNow = SignedInAt.now()) {
      var tara = justNow.as("tara.therapist");
      var opened =
          tara.post(
                  "/emergencies",
                  Map.of(
                      "caseId",
                      couple.caseId(),
                      "reason",
                      "MEDICAL",
                      "text",
                      "In an emergency: " + hide("why it was opened", LEAD, OFFICE)))
              .expect(201)
              .field("emergencyId");
      tara.post("/emergencies/" + opened + "/end").expect(204);
      PAULA
          .put(
              "/emergency-reviews/" + opened,
              Map.of("finding", "JUSTIFIED", "text", hide("how it was found", OFFICE)))
          .expect(204);
    }
  }

  private void reports() {
    for (var client : List.of(couple.first(), couple.second())) {
      THEO.post(couple.path() + "/reports", report("CLIENT", client)).expect(201);
    }
    THEO.post(couple.path() + "/reports", report("COUPLE", null)).expect(201);
  }

  private static Map<String, Object> report(String audience, @Nullable String client) {
    var report = new HashMap<String, Object>();
    report.put("audience", audience);
    report.put("from", today().minusMonths(3).toString());
    report.put("to", today().plusMonths(1).toString());
    if (client != null) {
      report.put("clientId", client);
    }
    return report;
  }
}
