package org.reweave.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How a person signs in.
 *
 * @param sessions where they are signed in just now, the newest first
 * @param authenticatorApp whether an app for codes is set up
 * @param passkey whether a passkey is
 */
public record OwnSignIn(List<OwnSession> sessions, boolean authenticatorApp, boolean passkey) {
  static OwnSignIn of(List<OwnSession> sessions, Set<SecondFactor> factors) {
    return new OwnSignIn(
        sessions, factors.contains(SecondFactor.APP), factors.contains(SecondFactor.PASSKEY));
  }

  /**
   * One session. From where it came is not told: whoever looks over somebody's shoulder need not
   * learn where they have been.
   *
   * @param id Keycloak's
   */
  public record OwnSession(String id, Instant began, Instant lastUsed) {}
}
