package org.reweave.emergency;

/** Why a case was opened in an emergency. */
public enum EmergencyReason {
  /** A client may harm themselves. */
  DANGER_TO_SELF,
  /** A client may be harmed by somebody, or harm somebody. */
  DANGER_FROM_OTHERS,
  /** A child may be harmed. */
  CHILD_IN_DANGER,
  /** An emergency of the body. */
  MEDICAL,
  /** None of these; the text says what. */
  OTHER
}
