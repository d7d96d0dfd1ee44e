package org.reweave.safety;

import java.time.Instant;
import java.util.UUID;
import org.reweave.seeds.Severity;

/**
 * A flag that was told to who is on call: how grave it is and how far, and nothing of what it is
 * about.
 *
 * @param dueAt by when the next step is to be taken
 */
public record WaitingFlag(
    UUID flagId, Severity severity, FlagState state, Instant raisedAt, Instant dueAt) {
  /** Whether nobody has acknowledged it. */
  public boolean open() {
    return state == FlagState.RAISED;
  }
}
