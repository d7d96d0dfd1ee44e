package org.reweave.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** How far a release is. */
public enum ReleaseState {
  /** Somebody has not signed yet. */
  WAITING,
  /** Everybody has signed: what it covers may go out. */
  VALID,
  /** One of them said no. */
  REFUSED,
  /** One of them took it back. */
  REVOKED,
  /** Its last day is over. */
  EXPIRED;

  /**
   * How far a release is with these latest acts of its parties: one no is enough.
   *
   * @param acts one for each party, empty for who has done nothing yet
   */
  static ReleaseState of(
      Collection<Optional<ReleaseAnswer>> acts, LocalDate expiresOn, LocalDate today) {
    if (acts.contains(Optional.of(ReleaseAnswer.REVOKED))) {
      return REVOKED;
    }
    if (acts.contains(Optional.of(ReleaseAnswer.REFUSED))) {
      return REFUSED;
    }
    if (today.isAfter(expiresOn)) {
      return EXPIRED;
    }
    var all = acts.stream().allMatch(a -> a.equals(Optional.of(ReleaseAnswer.SIGNED)));
    return all && !acts.isEmpty() ? VALID : WAITING;
  }
}
