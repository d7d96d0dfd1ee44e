package org.reweave.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to erase one client's record.
 *
 * @param caseNumber such as C-1001; empty for the case's own team, which knows it
 * @param client the client's name; after it is done a neutral one
 * @param askedBy empty where the clock asked
 * @param decidedAt null while nobody decided
 */
public record ErasureView(
    UUID erasureId,
    UUID clientId,
    String caseNumber,
    String client,
    ErasureGround ground,
    ErasureStatus status,
    String askedBy,
    Instant askedAt,
    @Nullable Instant decidedAt) {}
