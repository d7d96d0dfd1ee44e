package org.reweave.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The partners have parted.
 *
 * @param separatedOn since when, today at the latest
 * @param note for the team; may be left out
 */
public record Separation(LocalDate separatedOn, @Nullable String note) {}
