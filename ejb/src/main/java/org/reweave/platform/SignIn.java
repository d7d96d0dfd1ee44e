package org.reweave.platform;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * The sign-in behind a call, as its token says.
 *
 * @param began the whole second of the sign-in
 * @param session the session's id at Keycloak; null where the token names none
 */
public record SignIn(Instant began, @Nullable String session) {
  private static final String AUTHENTICATED = "auth_time";
  private static final String SESSION = "sid";

  /** The caller's; null for a caller without a token, such as a timer. */
  public static @Nullable SignIn of(Principal caller) {
    if (!(caller instanceof OidcPrincipal<?> person)) {
      return null;
    }
    var token = person.getOidcSecurityContext().getToken();
    return new SignIn(
        began(token), token.getClaimValue(SESSION) instanceof String session ? session : null);
  }

  /**
   * When the caller last showed Keycloak who they are, by password, second factor or passkey. Empty
   * where the token does not say: one of a grant without a page to sign in at, or none at all.
   */
  public static Optional<Instant> proved(Principal caller) {
    return caller instanceof OidcPrincipal<?> person
        ? proved(person.getOidcSecurityContext().getToken())
        : Optional.empty();
  }

  private static Optional<Instant> proved(JsonWebToken token) {
    return token.getClaimValue(AUTHENTICATED) instanceof Number second
        ? Optional.of(Instant.ofEpochSecond(second.longValue()))
        : Optional.empty();
  }

  /**
   * A session keeps the time of its sign-in through all renewals; a token alone has but its own.
   */
  private static Instant began(JsonWebToken token) {
    var issued = token.getIssuedAt();
    return proved(token)
        .orElseGet(() -> issued == null ? Instant.EPOCH : Instant.ofEpochSecond(issued));
  }
}
