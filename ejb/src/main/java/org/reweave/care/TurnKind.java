package org.reweave.care;

/** What may become of a case after it was opened. */
public enum TurnKind {
  /** The treatment ended. */
  CLOSED,
  /** It goes on after all. */
  REOPENED,
  /** The partners have parted: nothing new is made for both. */
  SEPARATED,
  /** Another therapist leads it. */
  HANDED_OVER
}
