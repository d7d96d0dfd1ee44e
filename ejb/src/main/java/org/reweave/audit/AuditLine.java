package org.reweave.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One read, write or refusal.
 *
 * @param actor the person; all zeros for the system itself
 * @param objectType the kind of record; of a refusal the operation
 * @param objectId the record; null for a list
 * @param outcome DONE or REFUSED
 * @param purpose EMERGENCY of what was done while the case was open in one; else null
 */
public record AuditLine(
    UUID eventId,
    Instant at,
    UUID actor,
    String action,
    String objectType,
    @Nullable UUID objectId,
    @Nullable UUID caseId,
    String outcome,
    @Nullable String purpose) {}
