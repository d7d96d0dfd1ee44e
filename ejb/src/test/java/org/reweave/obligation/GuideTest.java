package org.reweave.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.platform.Invalid.Problem;
import org.reweave.seeds.Obligation;

class GuideTest {
  private static final Instant KNOWN = Instant.parse("2027-03-01T09:10:40Z");
  private static final Instant NOW = Instant.parse("2027-03-03T12:00:00Z");
  private static final String CALLED = "2027-03-01T09:30:00Z";

  @Test
  void whatWasDoneCountsAtTheTimeGivenAndNotWhenItIsWrittenDown() {
    var call =
        guide(
            "CHILD_ABUSE",
            "CALL",
            Map.of("AGENCY", "County hotline", "HOW", "CALL", "AT", CALLED, "REFERENCE", "77-1"));

    assertThat(call.problems()).isEmpty();
    assertThat(call.doneAt()).isEqualTo(CALLED);
    assertThat(call.kept()).containsOnlyKeys("AGENCY", "HOW", "AT", "REFERENCE");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-03T12:00:01Z, in-the-future",
    "2027-03-01T09:09:59Z, too-early",
    "yesterday, not-a-time",
    "2027-03-01, not-a-time"
  })
  void aTimeIsNeitherToComeNorBeforeItBecameKnown(String at, String code) {
    var call =
        guide("CHILD_ABUSE", "CALL", Map.of("AGENCY", "County", "HOW", "ONLINE", "AT", at))
            .problems();

    assertThat(call).extracting(Problem::field).containsExactly("fields.AT");
    assertThat(call).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void theMinuteInWhichItBecameKnownCounts() {
    assertThat(guide("DUTY_TO_PROTECT", "ASSESS", Map.of("AT", "2027-03-01T09:10:00Z")).problems())
        .isEmpty();
  }

  @Test
  void whatIsMissingOrUnknownIsNamedAtItsField() {
    assertThat(
            guide("CHILD_ABUSE", "CALL", Map.of("HOW", "PIGEON", "REFERENCE", "x\ny")).problems())
        .extracting(Problem::field)
        .containsExactly("fields.AGENCY", "fields.HOW", "fields.AT", "fields.REFERENCE");
    assertThat(guide("DUTY_TO_PROTECT", "ASSESS", Map.of("AT", CALLED, "MOOD", "x")).problems())
        .extracting(Problem::field)
        .containsExactly("fields");
  }

  @Test
  void whoWasWarnedAndWhenBelongTogetherAndTheLatestTimeCounts() {
    assertThat(protect(Map.of("WARNED", "Who was named")).problems())
        .extracting(Problem::field)
        .containsExactly("fields.WARNED_AT");
    assertThat(protect(Map.of("POLICE_AT", CALLED)).problems())
        .extracting(Problem::field)
        .containsExactly("fields.POLICE");
    assertThat(protect(Map.of()).problems())
        .extracting(Problem::field)
        .containsExactly("fields.WARNED_AT");

    var both =
        protect(
            Map.of(
                "WARNED", "Who was named",
                "WARNED_AT", CALLED,
                "POLICE", "County sheriff",
                "POLICE_AT", "2027-03-01T11:00:00Z"));
    assertThat(both.problems()).isEmpty();
    assertThat(both.doneAt()).isEqualTo("2027-03-01T11:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "SUICIDE_HIGH, YES, HIGH, 168",
    "SUICIDE_HIGH, YES, LOW, 168",
    "SUICIDE_LOW, YES, LOW, 720",
    "SUICIDE_LOW, YES, MODERATE, 336",
    "SUICIDE_MODERATE, YES, HIGH, 168",
    "SUICIDE_HIGH, NO, UNKNOWN, 24",
    "SUICIDE_LOW, NO, LOW, 24"
  })
  void theNextContactIsDueByTheShortestOfWhatAsksForOne(
      String kind, String reached, String tier, long hours) {
    var contact = contact(kind, Map.of("REACHED", reached, "TIER", tier));

    assertThat(contact.problems()).isEmpty();
    assertThat(contact.next()).isEqualTo(Instant.parse(CALLED).plus(Duration.ofHours(hours)));
  }

  @Test
  void theNextContactMayBeSoonerAndNeverLater() {
    var sooner = contact("SUICIDE_HIGH", Map.of("NEXT", "2027-03-04T08:00:00Z"));
    assertThat(sooner.problems()).isEmpty();
    assertThat(sooner.next()).isEqualTo("2027-03-04T08:00:00Z");

    for (var next : new String[] {"2027-03-08T09:31:00Z", "2027-03-03T11:00:00Z", "soon"}) {
      assertThat(contact("SUICIDE_HIGH", Map.of("NEXT", next)).problems())
          .extracting(Problem::field)
          .containsExactly("fields.NEXT");
    }
  }

  private static Guide contact(String kind, Map<String, String> more) {
    var filled =
        new HashMap<>(Map.of("CHANNEL", "PHONE", "AT", CALLED, "REACHED", "YES", "TIER", "HIGH"));
    filled.putAll(more);
    return guide(kind, "CONTACT", filled);
  }

  private static Guide protect(Map<String, String> filled) {
    return guide("DUTY_TO_PROTECT", "PROTECT", filled);
  }

  private static Guide guide(String kind, String step, Map<String, String> filled) {
    var obligation = Obligation.of(kind).orElseThrow();
    return new Guide(
        obligation.step(step).orElseThrow().fields(),
        Duration.ofDays(obligation.repeatDays()),
        KNOWN,
        NOW,
        filled);
  }
}
