package org.reweave.suitability;

/** What was found of a criterion. */
public enum Finding {
  YES,
  NO,
  /** It was asked for and could not be told; also what was left open. */
  UNKNOWN
}
