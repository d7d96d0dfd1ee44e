package org.reweave.record;

/** How far a request for one's own record is, as staff see it. */
public enum AccessState {
  /** The lead has not answered. */
  WAITING,
  /** The lead denied it; a supervisor has to review that. */
  DENIED,
  /** A supervisor reviewed the denial, and it stands. */
  UPHELD,
  /** A supervisor reviewed the denial, and the lead has to hand the copy out. */
  OVERTURNED,
  /** A copy was made. */
  GRANTED;

  /** Whether a copy can be made now. */
  boolean open() {
    return this == WAITING || this == OVERTURNED;
  }

  /** Whether somebody on the team has to do something about it. */
  public boolean waits() {
    return open() || this == DENIED;
  }

  /** What the client is told once it is so. */
  RequestStatus told(boolean inPortal) {
    return switch (this) {
      case WAITING, DENIED, OVERTURNED -> RequestStatus.ASKED;
      case GRANTED -> inPortal ? RequestStatus.READY : RequestStatus.ANSWERED;
      case UPHELD -> RequestStatus.ANSWERED;
    };
  }
}
