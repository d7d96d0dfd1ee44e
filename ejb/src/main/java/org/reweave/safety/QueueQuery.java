package org.reweave.safety;

import org.jspecify.annotations.Nullable;

/**
 * Which open flags to show.
 *
 * @param state keeps to one state; null for all
 * @param waiting keeps to those that wait for more than one person: CRITICAL ones that can be
 *     countersigned and are not yet, and those that were escalated
 */
public record QueueQuery(@Nullable FlagState state, boolean waiting) {}
