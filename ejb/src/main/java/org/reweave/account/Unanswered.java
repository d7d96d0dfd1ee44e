package org.reweave.account;

/** A mail was handed over, and whether it was taken is not known. */
final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unanswered(Throwable cause) {
    super(cause);
  }
}
