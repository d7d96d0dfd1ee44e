package org.reweave.suitability;

/** A clinician's decision on joint work. */
public enum Decision {
  CONJOINT_OK,
  CONJOINT_WITH_CONDITIONS,
  INDIVIDUAL_ONLY,
  REFER_OUT,
  DEFERRED;

  /** True if it allows joint work. */
  public boolean positive() {
    return this == CONJOINT_OK || this == CONJOINT_WITH_CONDITIONS;
  }
}
