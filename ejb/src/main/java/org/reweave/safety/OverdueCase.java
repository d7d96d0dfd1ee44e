package org.reweave.safety;

import java.time.Instant;

/**
 * A case in which something has waited until it was the clinic's lead to be told. Nothing of whom
 * or what it is about.
 *
 * @param number of the case
 * @param lead the name of who leads it; empty if nobody does
 * @param since when it came to that
 */
public record OverdueCase(long number, String lead, Instant since) {}
