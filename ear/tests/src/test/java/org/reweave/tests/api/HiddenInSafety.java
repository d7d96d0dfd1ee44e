package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Canaries.LEAD;
import static org.reweave.tests.api.Canaries.PASSWORD;
import static org.reweave.tests.api.ClosedClinic.onCall;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reweave.tests.Guest;
import org.reweave.tests.Running;

/** What is written of her safety, in flags, duties, plans and decisions. */
final class HiddenInSafety {
  private static final Duration TWO_LOOKS = Duration.ofSeconds(70);
  private static final String TARAS_ID = "a1000000-0000-4000-8000-000000000004";

  private final Canaries all;
  private final Steps.Couple couple;

  private HiddenInSafety(Canaries all) {
    this.all = all;
    this.couple = all.couple();
  }

  static void hide(Canaries all) throws IOException, InterruptedException {
    var hidden = new HiddenInSafety(all);
    hidden.taraIsOnCall();
    hidden.theoWritesOfHerSafety();
    hidden.theoDecides();
  }

  /** The clinic is closed, so that one of her flags is told to whoever is on call. */
  private void taraIsOnCall() {
    try (var closed = new ClosedClinic()) {
      onCall(TARAS_ID).expect(201);
      var flag = await().atMost(TWO_LOOKS).until(this::toldToTara, Optional::isPresent).get();
      all.knows(flag);
      TARA.post(
              "/on-call/flags/" + flag + "/acknowledgement",
              Map.of("text", all.hide("what was said on call", LEAD)))
          .expect(204);
    }
  }

  private Optional<String> toldToTara() {
    var number = THEO.get(couple.path()).expect(200).json().path("number").asLong();
    return TARA.get("/on-call/waiting").expect(200).items().stream()
        .filter(w -> w.path("number").asLong() == number)
        .map(w -> w.path("flags").path(0).path("flagId").asText())
        .findFirst();
  }

  private void theoWritesOfHerSafety() throws IOException, InterruptedException {
    var flag =
        Steps.flags(THEO, couple).stream()
            .filter(f -> f.path("state").asText().equals("RAISED"))
            .findFirst()
            .orElseThrow()
            .path("flagId")
            .asText();
    all.knows(flag);
    for (var step : List.of("acknowledgement", "assessment", "plan", "report", "monitoring")) {
      step(THEO, flag, step);
    }
    step(SAM, flag, "countersignature");
    step(THEO, flag, "closure");
    step(THEO, flag, "reopening");
    var followed = begin("SUICIDE_HIGH", "what has to be done and why");
    done("CONTACT", Bodies.contact(all.hide("what was done", LEAD)));
    SAM.post(
            "/obligations/" + followed + "/countersignature",
            Map.of("text", all.hide("why a second person agrees", LEAD)))
        .expect(204);
    THEO.post(
            "/obligations/" + followed + "/ending",
            Map.of("text", all.hide("why nothing more has to be done", LEAD)))
        .expect(204);
    begin("SUICIDE_NO_SHOW", "why somebody is looked for");
    done(
        "SUPERVISOR",
        Map.of(
            "fields",
            Map.of(
                "WHOM",
                all.hide("with whom it was talked over", LEAD),
                "AT",
                Instant.now().toString()),
            "text",
            all.hide("what was said about it", LEAD)));
    var theo = Guest.of(Running.stack(), LEAD, PASSWORD);
    for (var kind : List.of("SELF_HARM", "VIOLENCE")) {
      writePlan(theo, kind);
    }
  }

  private void step(Caller by, String flag, String step) {
    by.post("/red-flags/" + flag + '/' + step, Map.of("text", all.hide(step, LEAD))).expect(200);
  }

  private String begin(String kind, String field) {
    return THEO.post(
            couple.path() + "/obligations",
            Map.of("clientId", couple.first(), "kind", kind, "text", all.hide(field, LEAD)))
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
      parts.put(part, all.hide(part + " of a safety plan", LEAD));
    }
    assertThat(parts).hasSize(6);
    parts.put("reviewOn", today().plusDays(14).toString());
    assertThat(theo.send(page, "write", parts).uri().getQuery()).contains("done=");
  }

  private void theoDecides() {
    var decision = new HashMap<>(Steps.decision(couple, "INDIVIDUAL_ONLY"));
    decision.put("rationale", all.hide("reason of a decision", LEAD));
    decision.put(
        "grounds",
        Map.of(
            "conditions",
            all.hide("conditions of joint work", LEAD),
            "consultedWith",
            all.hide("with whom it was talked over", LEAD),
            "signature",
            all.hide("signature under a decision", LEAD)));
    var etag = THEO.get(couple.path()).expect(200).header("ETag");
    THEO.put(couple.path() + "/suitability", decision, "If-Match", etag).expect(200);
  }
}
