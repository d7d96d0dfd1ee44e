package org.reweave.care;

/** The weight of a case's open SAFETY flags. NONE means none known, never none there. */
public enum Risk {
  NONE,
  LOW,
  MODERATE,
  HIGH,
  CRITICAL;

  private static final Risk[] BY_RANK = values();

  /** Of the rank that the caseload keeps: 0 none to 4 critical. */
  static Risk of(int rank) {
    return BY_RANK[rank];
  }
}
