package org.reweave.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.platform.Invalid;

class NewDutyTest {
  private static final UUID SOMEBODY = new UUID(0, 1);
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void aNightIsElevenHoursLongWhereTheClocksGoForward() {
    var evening = LocalDateTime.parse("2027-03-27T20:00").atZone(MADRID).toInstant();
    var morning = LocalDateTime.parse("2027-03-28T08:00").atZone(MADRID).toInstant();
    var duty = new NewDuty(SOMEBODY, evening, morning).checked(evening);

    assertThat(Duration.between(duty.from(), duty.to())).isEqualTo(Duration.ofHours(11));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01T18:00:00Z, 2027-01-01T18:00:00Z, to",
    "2027-01-01T18:00:00Z, 2027-01-01T17:59:00Z, to",
    "2027-01-01T18:00:00Z, 2027-01-15T18:00:01Z, to",
    "2026-12-31T07:00:00Z, 2026-12-31T09:00:00Z, to",
    "2028-01-03T18:00:00Z, 2028-01-04T08:00:00Z, from"
  })
  void timesThatDoNotFitAreNamed(Instant from, Instant to, String field) {
    var now = Instant.parse("2027-01-01T12:00:00Z");

    assertThatThrownBy(() -> new NewDuty(SOMEBODY, from, to).checked(now))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Invalid.Problem::field)
                    .containsExactly(field));
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThatThrownBy(() -> new NewDuty(null, null, null).checked(Instant.EPOCH))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Invalid.Problem::field)
                    .containsExactly("staffId", "from", "to"));
  }
}
