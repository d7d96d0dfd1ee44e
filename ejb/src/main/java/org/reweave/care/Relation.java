package org.reweave.care;

/** What a person is to a case. */
public enum Relation {
  /** Leads the treatment; decides on joint work and on the team. */
  LEAD,
  /** Treats together with the lead. */
  CO_THERAPIST,
  /** Reads and countersigns. */
  SUPERVISOR,
  /** In care. */
  CLIENT,
  /** Reads for an hour without being on the team; never a member's. */
  EMERGENCY;

  /** True for those whom a team consists of. */
  public boolean isOnTeam() {
    return treats() || this == SUPERVISOR;
  }

  /** True for those who treat. */
  public boolean treats() {
    return this == LEAD || this == CO_THERAPIST;
  }
}
