package org.reweave.account;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ErrorRepresentation;

/**
 * Keycloak will not take what an account says, however often it is asked: somebody has to put it
 * right first. The message names what that is, in words of ours. It is the same for an address that
 * is malformed and for one that somebody else has, so that nobody learns who is known.
 */
final class KeycloakRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Map<String, String> FIELDS =
      Map.of(
          "email", "the address",
          "firstName", "the given name",
          "lastName", "the family name",
          "username", "the login name");

  private final String why;

  private KeycloakRefusal(String what) {
    super("Keycloak refuses " + what);
    why = "Keycloak refuses " + what;
  }

  /** What is refused, for an administrator. */
  String why() {
    return why;
  }

  /** The refusal that an answer is; empty if asking again may help. */
  static Optional<KeycloakRefusal> in(Response answer) {
    int status = answer.getStatus();
    return status == 400 || status == 409
        ? Optional.of(new KeycloakRefusal(what(error(answer))))
        : Optional.empty();
  }

  private static @Nullable ErrorRepresentation error(Response answer) {
    try {
      return answer.readEntity(ErrorRepresentation.class);
    } catch (ProcessingException | IllegalStateException unreadable) {
      return null;
    }
  }

  /** What is refused, as far as Keycloak says. */
  static String what(@Nullable ErrorRepresentation error) {
    return fields(error).map(FIELDS::get).findFirst().orElse("what the account says");
  }

  private static Stream<String> fields(@Nullable ErrorRepresentation error) {
    if (error == null) {
      return Stream.empty();
    }
    var several = error.getErrors();
    if (several != null) {
      return several.stream().flatMap(KeycloakRefusal::fields);
    }
    var field = error.getField();
    return field == null ? named(error.getErrorMessage()) : known(field);
  }

  private static Stream<String> known(String field) {
    return Stream.of(field).filter(FIELDS::containsKey);
  }

  /** Of a double Keycloak tells in a sentence, such as "User exists with same email". */
  private static Stream<String> named(@Nullable String sentence) {
    if (sentence == null) {
      return Stream.empty();
    }
    var words = Arrays.asList(sentence.toLowerCase(Locale.ROOT).split("\\W+"));
    return FIELDS.keySet().stream().filter(words::contains);
  }
}
