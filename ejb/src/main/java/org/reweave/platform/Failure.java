package org.reweave.platform;

import jakarta.ejb.ApplicationException;

/**
 * A use case that ended as one of the few foreseen ways of failing. The transaction is rolled back.
 *
 * <p>Messages are sentences for people; they never hold names or anything a client said.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract sealed class Failure extends RuntimeException
    permits NotFound, Conflict, Invalid, Refused, SignedOut, Stale {
  private final String code;

  Failure(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** A stable word for programs, such as {@code not-found}. */
  public String code() {
    return code;
  }
}
