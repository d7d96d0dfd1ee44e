package org.reweave.emergency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency access and its review, as the privacy officer sees it.
 *
 * @param caseName the case's number, such as C-12
 * @param readerId who opened it
 * @param text what they gave as the reason
 * @param endedAt when it ended or will
 * @param overdue whether nobody has reviewed it in time
 * @param own whether the viewer opened it, and so leaves the review to somebody else
 * @param finding null until it is reviewed, as are the three after it
 */
public record EmergencyReview(
    UUID emergencyId,
    UUID caseId,
    String caseName,
    UUID readerId,
    String reader,
    EmergencyReason reason,
    String text,
    Instant openedAt,
    Instant endedAt,
    Instant reviewBy,
    boolean overdue,
    boolean own,
    @Nullable Finding finding,
    @Nullable String findingText,
    @Nullable String reviewedBy,
    @Nullable Instant reviewedAt) {}
