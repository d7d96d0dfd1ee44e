package org.reweave.content;

import org.jspecify.annotations.Nullable;

/**
 * A threshold of reliable change that a clinic sets for itself.
 *
 * @param points the smallest change that counts
 * @param reason where the clinic has it from, such as a study of its own people
 */
public record NewThreshold(@Nullable Integer points, @Nullable String reason) {}
