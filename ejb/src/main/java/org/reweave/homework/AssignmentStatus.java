package org.reweave.homework;

/** How far a piece of homework is. */
public enum AssignmentStatus {
  /** Given, nothing filled in yet. */
  ASSIGNED,
  /** The client has a draft. */
  STARTED,
  /** The client has submitted an entry that waits for the therapist. */
  SUBMITTED,
  /** The therapist has reviewed the latest entry. */
  REVIEWED,
  /** Left out, as client and therapist agreed. */
  SKIPPED,
  /** Done in a way of one's own; counts as done. */
  ADAPTED;

  /** True while the client has not handed anything in. */
  public boolean isOpen() {
    return this == ASSIGNED || this == STARTED;
  }
}
