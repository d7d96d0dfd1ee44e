package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Roles;

class DriftTest {
  private final Account account =
      new Account(
          UUID.randomUUID(),
          UUID.randomUUID(),
          PersonKind.STAFF,
          Invitee.of("Kim", "Ash", "kim.ash@example.org", null),
          "p-7f3k-2q9x",
          Set.of(Roles.THERAPIST),
          Instant.EPOCH);

  @Test
  void thereIsNoneWhereBothSayTheSame() {
    assertThat(drift(true, Set.of(Roles.THERAPIST), "Kim.Ash@Example.org")).isEmpty();
  }

  @Test
  void eachDifferenceIsNamed() {
    assertThat(drift(false, Set.of(Roles.THERAPIST, Roles.ADMINISTRATOR), null))
        .containsExactlyInAnyOrder(Drift.ENABLED, Drift.ROLES, Drift.ADDRESS);
    assertThat(drift(true, Set.of(), "kim.ash@example.org")).containsExactly(Drift.ROLES);
  }

  @Test
  void whoIsNotThereDiffersInNothingElse() {
    assertThat(Drift.between(account, Optional.empty())).containsExactly(Drift.MISSING);
  }

  private Set<Drift> drift(boolean enabled, Set<String> roles, @Nullable String email) {
    return Drift.between(
        account, Optional.of(new Sighting(enabled, roles, email, Set.of(SecondFactor.APP))));
  }
}
