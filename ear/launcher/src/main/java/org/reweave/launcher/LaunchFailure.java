package org.reweave.launcher;

import org.jspecify.annotations.Nullable;

/** Something that keeps Reweave from starting, in one line that says what to do. */
public final class LaunchFailure extends RuntimeException {
  /** What kind of thing; each has an exit code of its own. */
  public enum Kind {
    /** Anything else. */
    OTHER(1),
    /** A command or a setting that nobody understands. */
    USAGE(2),
    /** Another process listens on a port that is needed. */
    PORT_IN_USE(3),
    /** A server ended, or did not come up in time. */
    SERVER_DOWN(4),
    /** Another launcher works on the data folder. */
    DATA_IN_USE(5),
    /** The servers or the application have not been built. */
    NOT_BUILT(6);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }
  }

  private final Kind kind;

  LaunchFailure(Kind kind, String message, @Nullable Throwable cause) {
    // Thrown for a person to read: where it was thrown tells nothing, its cause may.
    super(message, cause, false, false);
    this.kind = kind;
  }

  LaunchFailure(Kind kind, String message) {
    this(kind, message, null);
  }

  LaunchFailure(String message) {
    this(Kind.OTHER, message, null);
  }

  LaunchFailure(String message, Throwable cause) {
    this(Kind.OTHER, message, cause);
  }

  /** Returns what kind of thing it is. */
  public Kind kind() {
    return kind;
  }

  /** Returns the launcher's exit code. */
  public int exitCode() {
    return kind.exitCode;
  }
}
