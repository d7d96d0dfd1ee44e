package org.reweave.platform;

/** The caller's session was ended: what was signed in before then has to sign in again. */
public final class SignedOut extends Failure {
  /** Says nothing of who ended it. */
  public SignedOut() {
    super("signed-out", "This session was ended. Sign in again.");
  }
}
