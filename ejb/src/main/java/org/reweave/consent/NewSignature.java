package org.reweave.consent;

import org.jspecify.annotations.Nullable;

/**
 * A signature on screen.
 *
 * @param version of the form that the client has read
 * @param name as the client typed it
 * @param agreed that the client ticked what the form declares
 */
public record NewSignature(int version, @Nullable String name, boolean agreed) {}
