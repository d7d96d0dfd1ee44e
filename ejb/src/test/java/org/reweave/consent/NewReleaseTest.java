package org.reweave.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Invalid;

class NewReleaseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final UUID CLIENT = UUID.randomUUID();

  @Test
  void jointPartsAreNobodysAndOwnPartsAreSomebodys() {
    assertThat(wrong(release(null, Segment.JOINT))).isEmpty();
    assertThat(wrong(release(CLIENT, Segment.OWN, Segment.SAFETY))).isEmpty();
    assertThat(wrong(release(CLIENT, Segment.JOINT))).containsExactly("clientId");
    assertThat(wrong(release(null, Segment.OWN))).containsExactly("clientId");
  }

  @Test
  void jointPartsAreNeverAskedForTogetherWithOwn() {
    assertThat(wrong(release(CLIENT, Segment.JOINT, Segment.OWN))).containsExactly("parts");
    assertThat(wrong(release(CLIENT))).containsExactly("parts");
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    assertThat(wrong(new NewRelease(null, null, " ", null, null, null, null)))
        .containsExactly("parts", "recipient", "purpose", "from", "to", "expiresOn");
  }

  @Test
  void aReleaseEndsWithinAYear() {
    assertThat(wrong(until(TODAY))).isEmpty();
    assertThat(wrong(until(TODAY.minusDays(1)))).containsExactly("expiresOn");
    assertThat(wrong(until(TODAY.plusYears(1).plusDays(1)))).containsExactly("expiresOn");
  }

  @Test
  void nothingGoesOutThatTheReleaseDoesNotCover() {
    var release =
        new Release(
            UUID.randomUUID(),
            UUID.randomUUID(),
            release(CLIENT, Segment.OWN).checked(TODAY),
            UUID.randomUUID(),
            Instant.EPOCH);
    var first = TODAY.minusDays(30);

    assertThat(uncovered(release, Segment.OWN, first, TODAY, TODAY)).isEmpty();
    assertThat(uncovered(release, Segment.SAFETY, first, TODAY, TODAY)).containsExactly("parts");
    assertThat(uncovered(release, Segment.JOINT, first, TODAY, TODAY)).containsExactly("parts");
    assertThat(uncovered(release, Segment.OWN, first.minusDays(1), TODAY, TODAY))
        .containsExactly("from");
    assertThat(uncovered(release, Segment.OWN, first, TODAY.plusDays(1), TODAY))
        .containsExactly("to");
    assertThat(uncovered(release, Segment.OWN, first, TODAY, TODAY.plusDays(1)))
        .containsExactly("on");
  }

  private static List<String> uncovered(
      Release release, Segment part, LocalDate from, LocalDate to, LocalDate on) {
    return fields(
        () ->
            Coverage.of(release, new NewDisclosure(Set.of(part), from, to, on, "A letter"), TODAY));
  }

  private static NewRelease release(@Nullable UUID client, Segment... parts) {
    return new NewRelease(
        client,
        Set.of(parts),
        "Dr Field",
        "A second opinion",
        TODAY.minusDays(30),
        TODAY,
        TODAY.plusDays(30));
  }

  private static NewRelease until(LocalDate day) {
    return new NewRelease(null, Set.of(Segment.JOINT), "Dr Field", "A letter", TODAY, TODAY, day);
  }

  private static List<String> wrong(NewRelease release) {
    return fields(() -> release.checked(TODAY));
  }

  private static List<String> fields(Runnable check) {
    var invalid = catchThrowableOfType(Invalid.class, check::run);
    return invalid == null
        ? List.of()
        : invalid.problems().stream().map(Invalid.Problem::field).toList();
  }
}
