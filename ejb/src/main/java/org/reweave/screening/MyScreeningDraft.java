package org.reweave.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as the client who answers it opens it.
 *
 * @param answers option values by item key as far as they were saved; null and left out once it was
 *     submitted, since from then on they are not the client's to read
 */
public record MyScreeningDraft(
    UUID screeningId,
    String instrument,
    String title,
    ScreeningStatus status,
    Instant assignedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> answers) {}
