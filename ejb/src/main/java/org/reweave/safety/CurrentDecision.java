package org.reweave.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest decision on joint work.
 *
 * @param decision null before the first one, as is all that follows from it
 * @param decidedBy the name of who decided
 * @param version the number of decisions so far
 */
public record CurrentDecision(
    @Nullable Decision decision,
    @Nullable String rationale,
    @Nullable LocalDate reviewOn,
    @Nullable String decidedBy,
    @Nullable UUID decidedById,
    @Nullable Instant decidedAt,
    List<Interview> interviews,
    int version) {
  static final CurrentDecision NONE =
      new CurrentDecision(null, null, null, null, null, null, List.of(), 0);
}
