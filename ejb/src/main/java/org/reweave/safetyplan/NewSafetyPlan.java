package org.reweave.safetyplan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A safety plan as it was just written down.
 *
 * @param seen the number of the version that the writer has seen, 0 for none
 * @param parts what was written, by part; parts of the other kind are refused
 * @param reviewOn when it is looked at again
 */
public record NewSafetyPlan(
    UUID clientId,
    @Nullable PlanKind kind,
    int seen,
    Map<PlanPart, String> parts,
    @Nullable LocalDate reviewOn) {}
