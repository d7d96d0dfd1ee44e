package org.reweave.safety;

/** How far the work on a flag is. */
public enum FlagState {
  /**
   * The rule did not fire: there is no flag, only the row that keeps the work of all answers equal.
   */
  NONE("nothing"),
  RAISED("acknowledge it"),
  ACKNOWLEDGED("assess it"),
  ASSESSED("plan what to do"),
  PLANNED("report, monitor or close it"),
  REPORTED("monitor or close it"),
  MONITORED("monitor or close it"),
  CLOSED("reopen it, if there is a reason");

  final String next;

  FlagState(String next) {
    this.next = next;
  }
}
