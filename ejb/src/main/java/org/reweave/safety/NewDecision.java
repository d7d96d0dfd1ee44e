package org.reweave.safety;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on joint work, with what it rests on.
 *
 * @param rationale why, 4000 characters at most
 * @param reviewOn when to look at it again; null for no date
 * @param interviews who was seen alone and when; a positive decision needs every partner
 */
public record NewDecision(
    Decision decision, String rationale, @Nullable LocalDate reviewOn, List<Interview> interviews) {
  public NewDecision {
    // Left out of the request, it means none.
    interviews = interviews == null ? List.of() : List.copyOf(interviews);
  }
}
