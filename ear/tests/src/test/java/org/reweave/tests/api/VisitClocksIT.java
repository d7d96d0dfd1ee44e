package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a flag waits for is done before the person whose flag it is comes to the next visit. */
class VisitClocksIT {
  private static final Instant SOON =
      Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
  private static final Instant LATER = SOON.plus(Duration.ofHours(2));

  @Test
  void aFlagIsDueByTheVisitThatIsPlanned() {
    var couple = Steps.openCouple(THEO);
    book(THEO, couple, LATER, couple.first());
    book(THEO, couple, SOON, couple.first());

    raise(couple, couple.first());

    assertThat(due(couple, "acknowledgeBy")).isEqualTo(SOON);
    assertThat(due(couple, "assessBy")).isEqualTo(SOON);
    assertThat(due(couple, "dueAt")).isEqualTo(SOON);
  }

  @Test
  void aVisitThatTheOfficeBooksAfterwardsBringsItForward() {
    var couple = Steps.openCouple(THEO);
    raise(couple, couple.first());
    assertThat(due(couple, "dueAt")).isAfter(LATER);

    book(ADA, couple, SOON, couple.first());
    book(ADA, couple, LATER, couple.first());

    assertThat(due(couple, "dueAt")).isEqualTo(SOON);
    acknowledge(couple);
    assertThat(due(couple, "dueAt")).isEqualTo(SOON);
  }

  @Test
  void aVisitBookedOnceItWasAcknowledgedBringsTheAssessmentForward() {
    var couple = Steps.openCouple(THEO);
    raise(couple, couple.first());
    acknowledge(couple);

    book(THEO, couple, SOON, couple.first());

    assertThat(due(couple, "dueAt")).isEqualTo(SOON);
    assertThat(due(couple, "assessBy")).isEqualTo(SOON);
  }

  @Test
  void neitherThePartnersVisitNorACancelledOneCounts() {
    var couple = Steps.openCouple(THEO);
    var off = book(THEO, couple, SOON, couple.first());
    THEO.patch("/appointments/" + off, Map.of("status", "CANCELLED", "attended", List.of()))
        .expect(200);
    book(THEO, couple, SOON, couple.second());

    raise(couple, couple.first());
    book(THEO, couple, SOON, couple.second());

    assertThat(due(couple, "dueAt")).isAfter(LATER);
  }

  /** A flag that leaves days. */
  private static void raise(Steps.Couple couple, String client) {
    var answers = new HashMap<>(Steps.calmAnswers());
    answers.put("SAFETY_PRIVACY", "yes");
    Steps.enter(THEO, couple, client, INTAKE, answers).expect(201);
    assertThat(flag(couple, "severity")).isEqualTo("MODERATE");
  }

  private static void acknowledge(Steps.Couple couple) {
    THEO.post("/red-flags/" + flag(couple, "flagId") + "/acknowledgement", Map.of("text", "Read."))
        .expect(200);
  }

  private static Instant due(Steps.Couple couple, String what) {
    return Instant.parse(flag(couple, what));
  }

  private static String flag(Steps.Couple couple, String what) {
    var flags = Steps.flags(THEO, couple);
    assertThat(flags).hasSize(1);
    return flags.getFirst().path(what).asText();
  }

  private static String book(Caller staff, Steps.Couple couple, Instant at, String client) {
    var visit = new HashMap<>(Bodies.appointment(client));
    visit.put("startsAt", at.toString());
    return staff.post(couple.path() + "/appointments", visit).expect(201).field("appointmentId");
  }
}
