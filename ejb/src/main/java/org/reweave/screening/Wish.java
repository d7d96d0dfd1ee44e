package org.reweave.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * A client would rather answer later or by phone: a task for the clinician, until the questions are
 * answered.
 *
 * @param instrument the key of what was to be answered
 */
public record Wish(UUID clientId, String instrument, Readiness readiness, Instant at) {}
