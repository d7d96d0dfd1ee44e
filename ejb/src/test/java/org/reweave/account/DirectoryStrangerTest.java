package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Roles;

class DirectoryStrangerTest {
  private final Holder found =
      new Holder(UUID.randomUUID(), "kim.ash", Set.of(Roles.THERAPIST, Roles.ADMINISTRATOR));

  @Test
  void isToldByLoginNameToTheOnlyClinic() {
    var told = new DirectoryStranger(UUID.randomUUID(), found, false, Instant.EPOCH).view();

    assertThat(told.id()).isEqualTo(found.subject());
    assertThat(told.username()).isEqualTo("kim.ash");
    assertThat(told.roles()).containsExactly(Roles.ADMINISTRATOR, Roles.THERAPIST);
  }

  @Test
  void isToldByIdAloneWhereClinicsShareTheRealm() {
    var told = new DirectoryStranger(UUID.randomUUID(), found, true, Instant.EPOCH).view();

    assertThat(told.id()).isEqualTo(found.subject());
    assertThat(told.username()).isNull();
  }
}
