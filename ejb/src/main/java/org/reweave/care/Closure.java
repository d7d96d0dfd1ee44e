package org.reweave.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a treatment.
 *
 * @param closedOn its last day, today at the latest
 * @param note for the team; may be left out
 */
public record Closure(LocalDate closedOn, @Nullable String note) {}
