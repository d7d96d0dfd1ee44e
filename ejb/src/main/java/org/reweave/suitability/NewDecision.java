package org.reweave.suitability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on joint work, with what it rests on.
 *
 * @param rationale why, 4000 characters at most
 * @param reviewOn when to look at it again; null only where there is no joint work
 * @param interviews who was seen alone and when; a positive decision needs every partner
 * @param grounds what it was found on; null where they are not told
 */
public record NewDecision(
    Decision decision,
    String rationale,
    @Nullable LocalDate reviewOn,
    List<Interview> interviews,
    @Nullable Grounds grounds) {
  public NewDecision {
    // Left out of the request, it means none.
    interviews = interviews == null ? List.of() : List.copyOf(interviews);
  }
}
