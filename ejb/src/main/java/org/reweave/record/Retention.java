package org.reweave.record;

import org.jspecify.annotations.Nullable;

/**
 * For how long a clinic keeps records.
 *
 * @param years after the case was closed, 1 to 100; the default of 10 is a proposal of ours, the
 *     clinic's law decides
 */
public record Retention(@Nullable Integer years) {}
