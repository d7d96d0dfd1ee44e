package org.reweave.record;

import org.jspecify.annotations.Nullable;

/**
 * A word on holding a case.
 *
 * @param held whether it is held from now on
 * @param reason such as the court's letter; what clients said does not belong here
 */
public record NewHold(@Nullable Boolean held, @Nullable String reason) {}
