package org.reweave.suitability;

/**
 * What speaks against joint work, or for putting it off, looked at one by one before a decision.
 * After Bograd and Mederos (1999) and Stith, McCollum and Rosen (2011), in our own words; general
 * knowledge of the field where they are silent. Nothing is added up, and none of them decides.
 */
public enum Criterion {
  /** One is afraid to speak, or of what happens afterwards. */
  FEAR,
  /** One is cut off, watched, threatened, or kept short of money by the other. */
  COERCIVE_CONTROL,
  /** Grave or injurious violence, a weapon, breath cut off. */
  GRAVE_VIOLENCE,
  THREAT_TO_KILL,
  /** One follows the other or is jealous beyond measure. */
  STALKING,
  /** An order of a court to stay away was broken. */
  ORDER_BROKEN,
  /** It is not the free choice of both. */
  NOT_FREE,
  /** Who used force denies it or makes it small. */
  FORCE_NOT_OWNED,
  /** Grave harm by alcohol or drugs, without treatment. */
  SUBSTANCES,
  /** One is in danger of killing themselves or somebody. */
  DANGER_TO_LIFE,
  /** Another relationship goes on untold under a rule of no secrets. */
  UNTOLD_AFFAIR
}
