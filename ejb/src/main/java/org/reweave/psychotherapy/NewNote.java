package org.reweave.psychotherapy;

import org.jspecify.annotations.Nullable;

/**
 * What an author writes down.
 *
 * @param text up to 10,000 characters
 */
public record NewNote(@Nullable String text) {}
