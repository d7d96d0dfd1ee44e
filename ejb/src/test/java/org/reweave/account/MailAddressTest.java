package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"kim@example.org", " Kim.Ash+box@mail.example.org "})
  void isTakenWithoutTheBlanksAroundIt(String entered) {
    assertThat(MailAddress.of(entered)).hasValue(new MailAddress(entered.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kim", "kim@example", "a@b.org, c@d.org", "Kim <kim@example.org>"})
  void whatIsNoAddressIsNotTaken(String entered) {
    assertThat(MailAddress.of(entered)).isEmpty();
  }

  @Test
  void lettersOfAnySizeAndATagReachTheSameMailbox() {
    assertThat(new MailAddress("Kim+Clinic@Example.org").mailbox())
        .isEqualTo(new MailAddress("kim@example.org").mailbox());
    assertThat(new MailAddress("kim@example.com").mailbox())
        .isNotEqualTo(new MailAddress("kim@example.org").mailbox());
  }
}
