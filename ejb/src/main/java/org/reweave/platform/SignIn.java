package org.reweave.platform;

import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** When the caller signed in, as the token behind the call says. */
final class SignIn {
  private static final String AUTHENTICATED = "auth_time";

  private SignIn() {}

  /** The whole second of the sign-in; null for a caller without a token, such as a timer. */
  static @Nullable Instant began(Principal caller) {
    return caller instanceof OidcPrincipal<?> person
        ? began(person.getOidcSecurityContext().getToken())
        : null;
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
