package org.reweave.psychotherapy;

import org.jspecify.annotations.Nullable;

/**
 * What is to stand instead.
 *
 * @param text up to 10,000 characters
 * @param seen the version that the author has read
 */
public record NoteChange(@Nullable String text, int seen) {}
