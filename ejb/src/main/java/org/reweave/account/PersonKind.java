package org.reweave.account;

/** Nobody is both of one clinic. */
public enum PersonKind {
  /** Works for the clinic. */
  STAFF,
  /** Is in care. */
  CLIENT
}
