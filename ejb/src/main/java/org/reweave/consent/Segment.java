package org.reweave.consent;

/**
 * A part of a case's record, as releases name it. Which part a row belongs to follows from its
 * audience; psychotherapy notes belong to none and go out with no release (45 CFR 164.501 keeps
 * them apart; AAMFT Code of Ethics, 2.2 and 2.3, on joint parts).
 */
public enum Segment {
  /** What both partners may read: rows of audience COUPLE. Each partner has to sign. */
  JOINT,
  /** One person's own: rows about that person for author, therapist or team. */
  OWN,
  /** One person's questionnaires on safety, flags and safety plans. */
  SAFETY;

  /** Whether it belongs to one person alone. */
  boolean personal() {
    return this != JOINT;
  }
}
