package org.reweave.consent;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That something was given to the recipient of a release.
 *
 * @param parts what of the release's parts
 * @param from the first day of the record that was given
 * @param to the last day of it
 * @param on the day on which it went out, today at the latest
 * @param what what it was, in words
 */
public record NewDisclosure(
    @Nullable Set<Segment> parts,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate on,
    @Nullable String what) {}
