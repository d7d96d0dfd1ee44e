package org.reweave.emergency;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that the viewer has open in an emergency.
 *
 * @param number of the case
 * @param until when it closes by itself
 */
public record OpenEmergency(UUID emergencyId, UUID caseId, long number, Instant until) {}
