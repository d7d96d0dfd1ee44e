package org.reweave.homework;

import org.jspecify.annotations.Nullable;

/**
 * A therapist's review of an entry.
 *
 * @param quality 0 (not usable yet) to 4 (fully worked through)
 * @param text at most 4000 characters
 */
public record NewReview(@Nullable Integer quality, @Nullable String text) {}
