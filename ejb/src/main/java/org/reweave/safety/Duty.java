package org.reweave.safety;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody is on call outside the clinic's hours.
 *
 * @param to when it ends, that moment left out
 * @param begun whether it has begun
 */
public record Duty(
    UUID dutyId, UUID staffId, String displayName, Instant from, Instant to, boolean begun) {}
