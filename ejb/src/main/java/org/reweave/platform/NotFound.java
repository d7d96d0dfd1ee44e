package org.reweave.platform;

/** There is no such record, or it is another person's: both answer the same. */
public final class NotFound extends Failure {
  public NotFound() {
    super("not-found", "There is nothing here that you can open.");
  }
}
