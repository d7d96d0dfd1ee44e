package org.reweave.screening;

/** What a client answers before the first question. Each is an ordinary choice. */
public enum Readiness {
  /** Alone, with a device that nobody else looks into. */
  ALONE,
  /** Not now. */
  LATER,
  /** Rather on the telephone. */
  BY_PHONE
}
