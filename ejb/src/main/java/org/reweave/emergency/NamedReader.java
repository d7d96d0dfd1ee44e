package org.reweave.emergency;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who may open cases in an emergency.
 *
 * @param namedBy the name of the privacy officer
 * @param from when they may
 */
public record NamedReader(
    UUID staffId, String name, String namedBy, Instant namedAt, Instant from) {}
