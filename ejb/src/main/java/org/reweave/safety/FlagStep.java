package org.reweave.safety;

import static org.reweave.safety.FlagState.ACKNOWLEDGED;
import static org.reweave.safety.FlagState.ASSESSED;
import static org.reweave.safety.FlagState.CLOSED;
import static org.reweave.safety.FlagState.MONITORED;
import static org.reweave.safety.FlagState.PLANNED;
import static org.reweave.safety.FlagState.RAISED;
import static org.reweave.safety.FlagState.REPORTED;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reweave.care.Relation;

/**
 * What a clinician can do to a flag. The order is RAISED, ACKNOWLEDGED, ASSESSED, PLANNED, CLOSED,
 * with REPORTED and MONITORED in between where they are called for.
 */
public enum FlagStep {
  ACKNOWLEDGE(ACKNOWLEDGED, RAISED),
  ASSESS(ASSESSED, ACKNOWLEDGED),
  PLAN(PLANNED, ASSESSED),
  REPORT(REPORTED, PLANNED),
  /** Looked after; each time it is, the date of the next look is set anew. */
  MONITOR(MONITORED, PLANNED, REPORTED, MONITORED),
  CLOSE(CLOSED, PLANNED, REPORTED, MONITORED),
  /** A second person agrees; leaves the state as it is. */
  COUNTERSIGN(null, PLANNED, REPORTED, MONITORED, CLOSED),
  /** Whoever reopens has seen it, so it goes on with a new assessment. */
  REOPEN(ACKNOWLEDGED, CLOSED);

  /** Where it leads; null if the state stays. */
  final @Nullable FlagState to;

  private final Set<FlagState> from;

  FlagStep(@Nullable FlagState to, FlagState first, FlagState... others) {
    this.to = to;
    this.from = EnumSet.of(first, others);
  }

  /**
   * True if one conversation may be this step for all that the same answers raised. Whom the law
   * asks to be told of, and why a flag is closed, is written for each alone.
   */
  public boolean isForAll() {
    return this == ACKNOWLEDGE || this == ASSESS || this == PLAN || this == MONITOR;
  }

  /** True if it may follow on that state. */
  boolean fits(FlagState state) {
    return from.contains(state);
  }

  /** True if who is that to the case may take it: a supervisor only sees to it and countersigns. */
  boolean isFor(Relation relation) {
    return relation.treats()
        || relation == Relation.SUPERVISOR && (this == ACKNOWLEDGE || this == COUNTERSIGN);
  }
}
