package org.reweave.account;

import java.time.Instant;
import java.util.List;

/**
 * How a person signs in.
 *
 * @param sessions where they are signed in just now, the newest first
 * @param authenticatorApp whether an app for codes is set up
 * @param passkey whether a passkey is
 */
public record OwnSignIn(List<OwnSession> sessions, boolean authenticatorApp, boolean passkey) {
  /**
   * One session. From where it came is not told: whoever looks over somebody's shoulder need not
   * learn where they have been.
   *
   * @param id Keycloak's
   */
  public record OwnSession(String id, Instant began, Instant lastUsed) {}
}
