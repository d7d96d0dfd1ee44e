package org.reweave.consent;

import org.jspecify.annotations.Nullable;

/**
 * A signature on screen under a release.
 *
 * @param name as the client typed it
 * @param agreed that the client ticked that they agree
 */
public record NewReleaseSignature(@Nullable String name, boolean agreed) {}
