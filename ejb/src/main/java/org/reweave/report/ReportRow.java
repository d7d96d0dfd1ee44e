package org.reweave.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report in a list.
 *
 * @param clientId whom it is about; null if about the case
 */
public record ReportRow(
    UUID reportId,
    ReportAudience audience,
    @Nullable UUID clientId,
    LocalDate from,
    LocalDate to,
    Instant createdAt) {}
