package org.reweave.screening;

import java.time.Instant;
import java.util.UUID;

/** A questionnaire as the client who answers it sees it in a list. */
public record MyScreening(
    UUID screeningId,
    String instrument,
    String title,
    ScreeningStatus status,
    Instant assignedAt) {}
