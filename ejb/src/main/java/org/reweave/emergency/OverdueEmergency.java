package org.reweave.emergency;

import java.time.Instant;

/**
 * An emergency access that nobody has reviewed in time, as the clinic's lead is told of it.
 *
 * @param number of the case
 * @param reader the name of who opened it
 */
public record OverdueEmergency(long number, String reader, Instant openedAt) {}
