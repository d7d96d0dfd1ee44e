package org.reweave.platform;

/** Somebody else changed the record since the caller read it. */
public final class Stale extends Failure {
  public Stale() {
    super("stale", "Somebody changed this in the meantime. Look at it again before you save.");
  }
}
