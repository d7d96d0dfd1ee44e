package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.reweave.tests.Running;

/** A client's own record: asked for, answered in time, denied with a second person's word alone. */
class RecordIT {
  private static final String REASON = "He reads her mail and has hurt her for less.";

  private final Steps.Couple couple = Steps.demoCouple(THEO, "Erin", "Finn");

  @BeforeEach
  void nothingWaits() {
    settle(couple);
  }

  @Test
  void aCopyHoldsTheClientsOwnWordsAndNoneOfThePartners() throws IOException {
    var hers = say(ERIN, couple.first());
    var his = say(FINN, couple.second());
    var request = ask(ERIN);

    grant(request, List.of("SAFETY", "REVIEWS"), true).expect(204);

    var text = text(ERIN.get("/my/access-requests/" + request + ".pdf").expect(200).bytes());
    assertThat(text).contains("Copy of your record", "Erin", hers + "told", hers + "wrote");
    assertThat(text).contains(hers + "reviewed");
    assertThat(text).doesNotContain(his).doesNotContain("Finn");
    assertThat(text(THEO.get("/access-requests/" + request + "/copy.pdf").expect(200).bytes()))
        .isEqualTo(text);
  }

  @Test
  void whatTheLeadDecidesOnStaysOutUnlessTheLeadTicksIt() throws IOException {
    var hers = say(ERIN, couple.first());
    var request = ask(ERIN);

    grant(request, List.of(), true).expect(204);

    assertThat(text(ERIN.get("/my/access-requests/" + request + ".pdf").expect(200).bytes()))
        .contains(
            hers + "told", "Answers about safety, scores that they count in, and safety plans.")
        .doesNotContain(hers + "reviewed");
  }

  @Test
  void theClientIsToldTheSameUntilADenialWasReviewed() {
    var request = ask(ERIN);
    var waiting = ERIN.get("/my/access-requests").expect(200).text();

    deny(request).expect(204);
    assertThat(ERIN.get("/my/access-requests").expect(200).text()).isEqualTo(waiting);
    assertThat(why(grant(request, List.of(), true))).endsWith(":already-answered");
    THEO.post(review(request), verdict(true)).expectProblem(403);
    SAM.post(review(request), verdict(false)).expect(204);
    assertThat(ERIN.get("/my/access-requests").expect(200).text()).isEqualTo(waiting);
    assertThat(why(deny(request))).endsWith(":already-answered");

    grant(request, List.of(), false).expect(204);
    assertThat(status(ERIN, request)).isEqualTo("ANSWERED");
    ERIN.get("/my/access-requests/" + request + ".pdf").expectProblem(404);
  }

  @Test
  void aDenialThatStandsAndACopyHandedOverLookTheSame() {
    var byHand = ask(ERIN);
    grant(byHand, List.of(), false).expect(204);
    var denied = ask(ERIN);
    deny(denied).expect(204);
    SAM.post(review(denied), verdict(true)).expect(204);

    assertThat(status(ERIN, denied)).isEqualTo(status(ERIN, byHand)).isEqualTo("ANSWERED");
    assertThat(why(SAM.post(review(denied), verdict(true)))).endsWith(":nothing-to-review");
    assertThat(THEO.get(couple.path() + "/access-requests").expect(200).text()).contains(REASON);
  }

  @Test
  void nothingOfItReachesThePartnerOrAnotherTherapist() {
    var before = FINN.get("/my/access-requests").expect(200).text();
    var request = ask(ERIN);
    grant(request, List.of(), true).expect(204);

    assertThat(FINN.get("/my/access-requests").expect(200).text()).isEqualTo(before);
    FINN.get("/my/access-requests/" + request + ".pdf").expectProblem(404);
    FINN.post("/my/access-requests", Map.of("partId", Steps.part(ERIN))).expectProblem(404);
    TARA.get("/access-requests/" + request + "/copy.pdf").expectProblem(404);
    TARA.get(couple.path() + "/access-requests").expectProblem(404);
  }

  @Test
  void oneRequestIsAnsweredBeforeTheNext() {
    ask(ERIN);
    ERIN.post("/my/access-requests", Map.of("partId", Steps.part(ERIN))).expectProblem(409);
    assertThat(ERIN.post("/my/access-requests", Map.of()).wrongFields()).containsExactly("partId");
  }

  @Test
  void aRequestOnPaperIsDueThirtyDaysAfterItCameIn() {
    var fresh = Steps.openCouple(THEO);
    var path = fresh.path() + "/access-requests";
    var cameIn = today().minusDays(3);
    THEO.post(path, paper(fresh.first(), cameIn.toString())).expect(201);

    assertThat(THEO.get(path).expect(200).items())
        .singleElement()
        .satisfies(
            r -> assertThat(r.path("dueOn").asText()).isEqualTo(cameIn.plusDays(30).toString()))
        .satisfies(r -> assertThat(r.path("state").asText()).isEqualTo("WAITING"));
    assertThat(THEO.post(path, paper(null, today().plusDays(1).toString())).wrongFields())
        .containsExactly("clientId");
    assertThat(THEO.post(path, paper(fresh.second(), today().plusDays(1).toString())).wrongFields())
        .containsExactly("askedOn");
  }

  @Test
  void aDenialNeedsAReasonAndSomebodyToReviewIt() {
    var alone = Steps.openCouple(NORA);
    var request =
        NORA.post(alone.path() + "/access-requests", paper(alone.first(), today().toString()))
            .expect(201)
            .field("requestId");
    var path = "/access-requests/" + request + "/denial";

    assertThat(NORA.post(path, Map.of("reason", "No")).wrongFields()).containsExactly("reason");
    assertThat(why(NORA.post(path, Map.of("reason", REASON)))).endsWith(":reviewer-needed");
  }

  @Test
  void theLeadIsToldThatSomethingWaits() {
    var before = mailsToTheLead();
    ask(ERIN);

    await().atMost(Duration.ofSeconds(100)).until(() -> mailsToTheLead() > before);
  }

  private static long mailsToTheLead() {
    return Running.stack().mail().stream()
        .filter(m -> m.to().equals("theo.therapist@clinic.example"))
        .count();
  }

  /** A copy that lies ready for the first of the couple, whatever was asked for before. */
  static String granted(Steps.Couple couple) {
    settle(couple);
    var request =
        THEO.post(couple.path() + "/access-requests", paper(couple.first(), today().toString()))
            .expect(201)
            .field("requestId");
    grant(request, List.of(), true).expect(204);
    return request;
  }

  /** Answers whatever waits. */
  private static void settle(Steps.Couple couple) {
    for (var request : THEO.get(couple.path() + "/access-requests").expect(200).items()) {
      var id = request.path("requestId").asText();
      switch (request.path("state").asText()) {
        case "DENIED" -> SAM.post(review(id), verdict(true)).expect(204);
        case "WAITING", "OVERTURNED" -> grant(id, List.of(), false).expect(204);
        default -> {}
      }
    }
  }

  /** Has a client say something wherever a client can; each word begins with the answer. */
  private String say(Caller client, String clientId) {
    var mark = "word" + UUID.randomUUID().toString().replace("-", "");
    Steps.tell(client, mark + "told");
    Steps.assignHomework(THEO, couple, clientId).expect(201);
    var assignment =
        client.get("/my/homework").expect(200).items().getFirst().path("assignmentId").asText();
    var entry = new HashMap<>(Bodies.entry(Steps.worksheet()));
    var fields = new HashMap<Object, Object>((Map<?, ?>) entry.get("fields"));
    fields.replaceAll((key, value) -> value.equals(Bodies.OWN_WORDS) ? mark + "wrote" : value);
    entry.put("fields", fields);
    var entryId =
        client.post("/my/homework/" + assignment + "/entries", entry).expect(201).field("entryId");
    THEO.post("/entries/" + entryId + "/review", Map.of("quality", 3, "text", mark + "reviewed"))
        .expect(200);
    return mark;
  }

  private static String ask(Caller client) {
    return client
        .post("/my/access-requests", Map.of("partId", Steps.part(client)))
        .expect(201)
        .field("requestId");
  }

  static Map<String, Object> paper(String clientId, String askedOn) {
    var paper = new HashMap<String, Object>();
    paper.put("clientId", clientId);
    paper.put("askedOn", askedOn);
    return paper;
  }

  private static Answer grant(String request, List<String> parts, boolean inPortal) {
    return THEO.post(
        "/access-requests/" + request + "/grant", Map.of("parts", parts, "inPortal", inPortal));
  }

  private static Answer deny(String request) {
    return THEO.post("/access-requests/" + request + "/denial", Map.of("reason", REASON));
  }

  private static String review(String request) {
    return "/access-requests/" + request + "/denial-review";
  }

  static Map<String, Object> verdict(boolean upheld) {
    return Map.of("upheld", upheld, "reason", "I have read the flags and spoken with the lead.");
  }

  private static String why(Answer refused) {
    return refused.expectProblem(409).field("type");
  }

  private static String status(Caller client, String request) {
    return client.get("/my/access-requests").expect(200).items().stream()
        .filter(r -> r.path("requestId").asText().equals(request))
        .map(r -> r.path("status").asText())
        .findFirst()
        .orElseThrow();
  }

  /** The words of a document, without what separates them: lines are broken inside long ones. */
  private static String text(byte[] pdf) throws IOException {
    var reader = new PdfReader(pdf);
    var text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
    }
    return text.toString().replaceAll("\\s+", " ");
  }
}
