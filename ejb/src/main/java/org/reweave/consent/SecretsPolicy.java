package org.reweave.consent;

/**
 * What becomes of what one partner tells alone; each case has one such rule, which both sign. The
 * form of a rule has its name as key. None reaches answers and words on safety: every form says so.
 */
public enum SecretsPolicy {
  /** The therapist may bring it into the joint work, with judgement. */
  NO_SECRETS,
  /** It is kept, but for what would make the joint work untrue, which the client is to tell. */
  LIMITED,
  /** It is kept. */
  CONFIDENTIAL
}
