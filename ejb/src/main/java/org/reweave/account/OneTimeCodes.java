package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.UUID;
import org.reweave.platform.Conflict;

/** Makes passwords for one use at Keycloak, outside of any transaction. */
@ApplicationScoped
public class OneTimeCodes {
  private final SecureRandom random = new SecureRandom();

  @Inject Directory directory;

  /**
   * A new one in the place of whatever password there was.
   *
   * @throws Conflict {@code sign-in-away} while Keycloak is
   */
  public HandOverCode make(UUID subject, String username) {
    var code = LoginName.code(random);
    try {
      directory.setPasswordForOneUse(subject, code);
    } catch (RuntimeException e) {
      if (Worker.away(e)) {
        throw new Conflict("sign-in-away", "The sign-in service is away. Try again in a minute.");
      }
      throw e;
    }
    return new HandOverCode(username, code);
  }
}
