package org.reweave.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By how many points a change of an instrument's total counts: ours, and the clinic's own.
 *
 * @param derivation how ours came about
 * @param most the most points that can be set: all that the total can change by
 * @param points the clinic's own; null where ours holds
 * @param version of the clinic's own; null where ours holds
 */
public record ThresholdRow(
    String instrument,
    String title,
    int ours,
    String derivation,
    int most,
    @Nullable Integer points,
    @Nullable String reason,
    @Nullable Integer version,
    @Nullable Instant madeAt) {}
