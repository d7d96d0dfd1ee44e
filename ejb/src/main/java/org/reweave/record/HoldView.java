package org.reweave.record;

import java.time.Instant;
import java.util.List;

/**
 * Whether a case is held, and who said so when, the latest first.
 *
 * @param held a held case is never erased
 */
public record HoldView(boolean held, List<Turn> turns) {
  /** That it was held from then on, or not any more. */
  public record Turn(boolean held, String reason, String by, Instant at) {}
}
