package org.reweave.homework;

import org.reweave.care.Relation;

/** Who may read an entry: fixed when it is made, widened only by an explicit share. */
public enum Audience {
  /** The client who wrote it, lead and co-therapist. */
  AUTHOR_AND_THERAPIST,
  /** The supervisor too. */
  TEAM,
  /** The partner too. */
  COUPLE;

  /** Whether somebody of the case's staff may read it. */
  boolean includes(Relation staff) {
    return staff.treats() || (this != AUTHOR_AND_THERAPIST && staff == Relation.SUPERVISOR);
  }
}
