package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Roles;

class AccountTest {
  private final Account account =
      new Account(
          UUID.randomUUID(),
          UUID.randomUUID(),
          PersonKind.STAFF,
          Invitee.of("Kim", "Ash", null, null),
          "p-7f3k-2q9x",
          Set.of(Roles.THERAPIST),
          Instant.EPOCH);

  @Test
  void isInvitedByALoginThatWasMadeAtLast() {
    account.failed();
    assertThat(account.state()).isEqualTo(AccountState.FAILED);

    account.invited();
    assertThat(account.state()).isEqualTo(AccountState.INVITED);
  }

  @Test
  void isOnTheWayAgainOnceTheAddressIsPutRight() {
    account.failed();

    account.reachedAt("kim@example.org");

    assertThat(account.state()).isEqualTo(AccountState.PENDING);
  }

  @Test
  void doesNotFailOnceItsLoginIsThere() {
    account.invited();

    account.failed();

    assertThat(account.state()).isEqualTo(AccountState.INVITED);
  }
}
