package org.reweave.account;

/** What a person signs in by besides the password, or instead of it. */
public enum SecondFactor {
  /** An app that shows a code for half a minute. */
  APP,
  /** A passkey, which needs no password beside it. */
  PASSKEY
}
