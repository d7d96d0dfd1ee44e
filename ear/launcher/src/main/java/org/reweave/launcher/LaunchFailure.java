package org.reweave.launcher;

/** Something that keeps Reweave from starting, in one line that says what to do. */
public final class LaunchFailure extends RuntimeException {
  public LaunchFailure(String message) {
    super(message, null, false, false);
  }

  LaunchFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
