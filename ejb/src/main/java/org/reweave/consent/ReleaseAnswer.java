package org.reweave.consent;

/** What somebody who has to sign a release did about it. */
public enum ReleaseAnswer {
  SIGNED,
  /** Said no; final. */
  REFUSED,
  /** Took back what was signed; final. */
  REVOKED
}
