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
  private static final Invitee KIM = Invitee.of("Kim", "Ash", "kim.ash@example.org", null);

  private final Person person = new Person(UUID.randomUUID(), PersonKind.STAFF, KIM, Instant.EPOCH);
  private final Account account =
      new Account(
          person.id(),
          UUID.randomUUID(),
          PersonKind.STAFF,
          KIM,
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
    assertThat(Drift.between(account, person, Optional.empty())).containsExactly(Drift.MISSING);
  }

  @Test
  void aNameThatIsAnotherOrMissingIsNamed() {
    assertThat(drift(called("Kim", "Birch"))).containsExactly(Drift.NAME);
    assertThat(drift(called("kim", "Ash"))).containsExactly(Drift.NAME);
    assertThat(drift(called("Kim", null))).containsExactly(Drift.NAME);
  }

  private static Sighting called(String givenName, @Nullable String familyName) {
    return new Sighting(
        true, Set.of(Roles.THERAPIST), "kim.ash@example.org", givenName, familyName, Set.of());
  }

  private Set<Drift> drift(boolean enabled, Set<String> roles, @Nullable String email) {
    return drift(new Sighting(enabled, roles, email, "Kim", "Ash", Set.of(SecondFactor.APP)));
  }

  private Set<Drift> drift(Sighting seen) {
    return Drift.between(account, person, Optional.of(seen));
  }
}
