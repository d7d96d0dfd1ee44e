package org.reweave.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to make. What may be null here was left out of the request.
 *
 * @param clientId whom it is about; needed for CLIENT, possible for REFERRER, not used otherwise
 * @param releaseId under which it is given out; needed for REFERRER, not used otherwise
 * @param from first day of the period
 * @param to last day of the period, not before the first; may lie in the future
 */
public record NewReport(
    @Nullable ReportAudience audience,
    @Nullable UUID clientId,
    @Nullable UUID releaseId,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
