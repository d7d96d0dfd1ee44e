package org.reweave.care;

import java.time.LocalDate;

/**
 * The end of a treatment.
 *
 * @param closedOn its last day, today at the latest
 */
public record Closure(LocalDate closedOn) {}
