package org.reweave.suitability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on joint work; the latest one unless the history is asked for.
 *
 * @param decision null before the first one, as is all that follows from it
 * @param decidedBy the name of who decided
 * @param grounds what it was found on; empty where that was not told
 * @param overdue whether the day of its review has passed and no decision has followed
 * @param version its number: of the latest that of the decisions so far
 */
public record CurrentDecision(
    @Nullable Decision decision,
    @Nullable String rationale,
    @Nullable LocalDate reviewOn,
    @Nullable String decidedBy,
    @Nullable UUID decidedById,
    @Nullable Instant decidedAt,
    List<Interview> interviews,
    Grounds grounds,
    boolean overdue,
    int version) {
  /** Before the first one. */
  public static final CurrentDecision NONE =
      new CurrentDecision(null, null, null, null, null, null, List.of(), Grounds.NONE, false, 0);
}
