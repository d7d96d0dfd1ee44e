package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Roles;
import org.reweave.platform.Viewer;

class AddressChangeTest {
  private static final Instant ASKED = Instant.parse("2026-11-22T08:00:00Z");

  private final AddressChange change =
      new AddressChange(
          new Viewer(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Set.of(Roles.CLIENT)),
          new MailAddress("kim@example.org"),
          ASKED);

  @Test
  void aCodeLeavesWhileItCanBeEnteredAndNoLater() {
    var end = ASKED.plus(AddressChange.OPEN);

    assertThat(change.codeGoesTo(end.minusSeconds(1))).contains("kim@example.org");
    assertThat(change.codeGoesTo(end)).isEmpty();
  }

  @Test
  void aCodeIsTheSameHoweverItIsTypedAndNoOther() {
    var kept = AddressChange.digest("7f3k-2q9x");

    assertThat(AddressChange.digest(" 7F3K 2Q9X")).isEqualTo(kept);
    assertThat(AddressChange.digest("7f3k-2q9w")).isNotEqualTo(kept);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("7f3k");
  }
}
