package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ErrorRepresentation;

class KeycloakRefusalTest {
  @Test
  void aTakenAddressReadsLikeAMalformedOne() {
    assertThat(KeycloakRefusal.what(error("email", "error-invalid-email")))
        .isEqualTo("the address");
    assertThat(KeycloakRefusal.what(error(null, "User exists with same email")))
        .isEqualTo("the address");
  }

  @Test
  void theFieldIsNamedWhereverKeycloakNamesIt() {
    var several = new ErrorRepresentation();
    several.setErrors(List.of(error("locale", "error"), error("lastName", "error-too-long")));

    assertThat(KeycloakRefusal.what(several)).isEqualTo("the family name");
    assertThat(KeycloakRefusal.what(error(null, "User exists with same username")))
        .isEqualTo("the login name");
  }

  @Test
  void noWordOfKeycloaksIsRepeated() {
    assertThat(KeycloakRefusal.what(error("attribute-of-kim", "kim@example.org is odd")))
        .isEqualTo("what the account says");
    assertThat(KeycloakRefusal.what(error(null, "kim@example.org is odd")))
        .isEqualTo("what the account says");
    assertThat(KeycloakRefusal.what(null)).isEqualTo("what the account says");
  }

  private static ErrorRepresentation error(@Nullable String field, String message) {
    var error = new ErrorRepresentation();
    error.setField(field);
    error.setErrorMessage(message);
    return error;
  }
}
