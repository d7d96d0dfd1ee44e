package org.reweave.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events to show; null leaves a thing open.
 *
 * @param from the first day, in the clinic's time zone
 * @param to the last day, in the clinic's time zone
 * @param actor whose deeds
 * @param caseId the case they concern
 * @param action the verb, such as {@code read}
 */
public record AuditQuery(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID actor,
    @Nullable UUID caseId,
    @Nullable String action) {}
