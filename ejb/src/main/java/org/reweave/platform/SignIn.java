package org.reweave.platform;

import java.security.Principal;
import java.time.Instant;
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
   * A session keeps the time of its sign-in through all renewals; a token alone has but its own.
   */
  private static Instant began(JsonWebToken token) {
    if (token.getClaimValue(AUTHENTICATED) instanceof Number second) {
      return Instant.ofEpochSecond(second.longValue());
    }
    var issued = token.getIssuedAt();
    return issued == null ? Instant.EPOCH : Instant.ofEpochSecond(issued);
  }
}
