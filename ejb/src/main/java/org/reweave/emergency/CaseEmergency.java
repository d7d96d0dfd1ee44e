package org.reweave.emergency;

import java.time.Instant;
import java.util.UUID;

/**
 * An emergency access to a case, as its team sees it.
 *
 * @param reader the name of who opened it
 * @param text what they gave as the reason
 * @param endedAt when it ended or will
 */
public record CaseEmergency(
    UUID emergencyId,
    String reader,
    EmergencyReason reason,
    String text,
    Instant openedAt,
    Instant endedAt) {}
