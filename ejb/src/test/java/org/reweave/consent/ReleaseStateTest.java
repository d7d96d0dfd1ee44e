package org.reweave.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReleaseStateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Optional<ReleaseAnswer> SIGNED = Optional.of(ReleaseAnswer.SIGNED);
  private static final Optional<ReleaseAnswer> NOTHING = Optional.empty();

  @Test
  void holdsOnceEverybodyHasSigned() {
    assertThat(state(List.of(SIGNED, SIGNED))).isEqualTo(ReleaseState.VALID);
    assertThat(state(List.of(SIGNED))).isEqualTo(ReleaseState.VALID);
    assertThat(state(List.of(SIGNED, NOTHING))).isEqualTo(ReleaseState.WAITING);
  }

  @Test
  void holdsForNobodyWhereNobodyHasToSign() {
    assertThat(state(List.of())).isEqualTo(ReleaseState.WAITING);
  }

  @Test
  void oneNoIsEnough() {
    assertThat(state(List.of(SIGNED, Optional.of(ReleaseAnswer.REFUSED))))
        .isEqualTo(ReleaseState.REFUSED);
    assertThat(state(List.of(Optional.of(ReleaseAnswer.REVOKED), SIGNED)))
        .isEqualTo(ReleaseState.REVOKED);
  }

  @Test
  void itsLastDayCounts() {
    assertThat(ReleaseState.of(List.of(SIGNED), TODAY, TODAY)).isEqualTo(ReleaseState.VALID);
    assertThat(ReleaseState.of(List.of(SIGNED), TODAY, TODAY.plusDays(1)))
        .isEqualTo(ReleaseState.EXPIRED);
  }

  @Property
  void holdsInNoOtherWay(
      @ForAll @Size(max = 4) List<ReleaseAnswer> did, @ForAll boolean oneHasNotAnswered) {
    var acts = new ArrayList<Optional<ReleaseAnswer>>(did.stream().map(Optional::of).toList());
    if (oneHasNotAnswered) {
      acts.add(NOTHING);
    }

    assertThat(ReleaseState.of(acts, TODAY, TODAY) == ReleaseState.VALID)
        .isEqualTo(
            !did.isEmpty()
                && !oneHasNotAnswered
                && did.stream().allMatch(k -> k == ReleaseAnswer.SIGNED));
  }

  private static ReleaseState state(List<Optional<ReleaseAnswer>> acts) {
    return ReleaseState.of(acts, TODAY, TODAY);
  }
}
