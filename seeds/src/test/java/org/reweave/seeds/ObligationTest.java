package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ObligationTest {
  @Test
  void californiaAsksForACallAndAWrittenReportWithinThirtySixHours() {
    var report = Obligation.of("CHILD_ABUSE").orElseThrow();

    assertThat(report.step("CALL").orElseThrow().within()).isEqualTo(Duration.ofHours(1));
    assertThat(report.step("WRITTEN").orElseThrow().within()).isEqualTo(Duration.ofHours(36));
    assertThat(Obligation.in("US-CA")).contains(report);
  }

  @Test
  void theLawOfOnePlaceIsNotAskedForInAnother() {
    for (var elsewhere : new String[] {"", "US", "US-NV", "GB"}) {
      assertThat(Obligation.in(elsewhere))
          .isNotEmpty()
          .allSatisfy(o -> assertThat(o.jurisdiction()).isEmpty());
    }
  }

  @Test
  void contactsAtSuicideRiskComeAgainAfterSevenFourteenAndThirtyDays() {
    assertThat(again("SUICIDE_HIGH")).isEqualTo(7);
    assertThat(again("SUICIDE_MODERATE")).isEqualTo(14);
    assertThat(again("SUICIDE_LOW")).isEqualTo(30);
  }

  /** The interval, which its one step has too. */
  private static int again(String key) {
    var contact = Obligation.of(key).orElseThrow();
    assertThat(contact.steps())
        .singleElement()
        .satisfies(s -> assertThat(s.within()).isEqualTo(Duration.ofDays(contact.repeatDays())));
    return contact.repeatDays();
  }

  @Test
  void eachStepIsWrittenDownWithTheTimeAtWhichItWasDone() {
    assertThat(Obligation.shipped())
        .flatExtracting(Obligation::steps)
        .allSatisfy(
            step ->
                assertThat(step.fields())
                    .extracting(GuidedField::kind)
                    .contains(GuidedField.Kind.TIME));
  }

  @Test
  void aReportNamesTheAgencyTheWayAndWhoTookIt() {
    var call = Obligation.of("CHILD_ABUSE").orElseThrow().step("CALL").orElseThrow();

    assertThat(call.fields())
        .extracting(GuidedField::key)
        .containsExactly("AGENCY", "HOW", "AT", "TAKEN_BY", "REFERENCE");
  }

  @Test
  void whoEndsContactsAtHighRiskIsNotAlone() {
    assertThat(Obligation.shipped())
        .filteredOn(Obligation::secondPerson)
        .extracting(Obligation::key)
        .containsExactly("SUICIDE_HIGH");
  }

  @Test
  void eachSaysWhatItRestsOn() {
    assertThat(Obligation.shipped()).allSatisfy(o -> assertThat(o.source()).isNotBlank());
    assertThat(Obligation.status()).isEqualTo(Instrument.Status.PROPOSED);
  }
}
