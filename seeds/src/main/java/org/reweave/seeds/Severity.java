package org.reweave.seeds;

/**
 * How soon a clinician must act, in rising order. For a TOPIC it says how soon to talk about it.
 */
public enum Severity {
  /** The rule did not fire. */
  NONE,
  LOW,
  MODERATE,
  HIGH,
  CRITICAL
}
