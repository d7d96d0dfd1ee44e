package org.reweave.emergency;

import org.jspecify.annotations.Nullable;

/**
 * What a privacy officer found.
 *
 * @param text why, 2,000 characters at most
 */
public record NewFinding(@Nullable Finding finding, @Nullable String text) {}
