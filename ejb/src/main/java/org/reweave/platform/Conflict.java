package org.reweave.platform;

/** What was asked for does not fit the record's present state. */
public final class Conflict extends Failure {
  /**
   * @param code a stable word, such as {@code joint-work-not-cleared}
   * @param message why, in one sentence
   */
  public Conflict(String code, String message) {
    super(code, message);
  }
}
