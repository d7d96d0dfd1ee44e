package org.reweave.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that came on paper.
 *
 * @param clientId whose record it is about, and who asked
 * @param askedOn the day on which it came in, today at the latest: the time runs from it
 */
public record NewAccessRequest(@Nullable UUID clientId, @Nullable LocalDate askedOn) {}
