package org.reweave.suitability;

/**
 * The clinician's opinion on what kind of violence there is, as far as there is any. Situational or
 * characterological: Friend et al. (2011). The software has none of its own.
 */
public enum Typology {
  NONE_KNOWN,
  /** Out of a quarrel, without one controlling the other. */
  SITUATIONAL,
  /** As a means of one to control the other. */
  CHARACTEROLOGICAL,
  UNCLEAR
}
