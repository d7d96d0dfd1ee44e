package org.reweave.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events to show; null leaves a thing open.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param actor whose deeds
 * @param caseId the case they concern
 */
public record AuditQuery(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID actor,
    @Nullable UUID caseId) {}
