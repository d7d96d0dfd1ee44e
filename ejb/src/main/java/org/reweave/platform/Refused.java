package org.reweave.platform;

/** The caller may not do this at all, whatever the record. */
public final class Refused extends Failure {
  public Refused() {
    super("refused", "Your account does not allow this.");
  }
}
