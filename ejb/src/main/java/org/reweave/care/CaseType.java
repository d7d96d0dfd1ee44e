package org.reweave.care;

/** The unit of treatment. */
public enum CaseType {
  COUPLE,
  INDIVIDUAL;

  /** The number of clients that such a case has. */
  int size() {
    return this == COUPLE ? 2 : 1;
  }
}
