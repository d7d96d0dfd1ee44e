package org.reweave.account;

/**
 * A login name and a password for one use, to be handed over in person and shown once. Kept
 * nowhere.
 */
public record HandOverCode(String username, String code) {
  @Override
  public String toString() {
    return "HandOverCode";
  }
}
