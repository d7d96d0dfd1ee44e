package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.platform.Invalid;

class InviteeTest {
  @Test
  void isCalledByGivenAndFamilyName() {
    assertThat(Invitee.of(" Kim ", "Ash", null, "en").displayName()).isEqualTo("Kim Ash");
  }

  @Test
  void needsNoAddress() {
    assertThat(Invitee.of("Kim", "Ash", " ", null).email()).isNull();
  }

  @Test
  void speaksEnglishUnlessSpanishWasChosen() {
    assertThat(Invitee.of("Kim", "Ash", null, null).locale()).isEqualTo("en");
    assertThat(Invitee.of("Kim", "Ash", null, "es-MX").locale()).isEqualTo("es");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kim", "kim@", "@example.org", "a b@example.org", "a@b@c.org", "a@b,c.d"})
  void takesNoMalformedAddress(String email) {
    assertProblem("email", () -> Invitee.of("Kim", "Ash", email, "en"));
  }

  @Test
  void takesNoLineBreakInAName() {
    assertProblem("givenName", () -> Invitee.of("Kim\nAsh", "Ash", null, "en"));
  }

  @Test
  void namesEveryFieldToMend() {
    assertThatThrownBy(() -> Invitee.of("", null, "x", "xx"))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.problems())
                    .extracting(Invalid.Problem::field)
                    .containsExactly("givenName", "familyName", "email", "locale"));
  }

  private static void assertProblem(String field, Runnable entry) {
    assertThatThrownBy(entry::run)
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.problems()).extracting(Invalid.Problem::field).containsOnly(field));
  }
}
