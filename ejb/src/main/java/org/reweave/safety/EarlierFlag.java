package org.reweave.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Severity;

/**
 * A flag that the same person's answers raised earlier in the same case.
 *
 * @param title the rule's title: a topic, not the answer
 * @param closedAt null while it is open, as is the next
 * @param closing why it was closed
 * @param falseAlarm whether it was closed as one
 */
public record EarlierFlag(
    UUID flagId,
    String code,
    String title,
    Severity severity,
    FlagState state,
    Instant raisedAt,
    @Nullable Instant closedAt,
    @Nullable String closing,
    boolean falseAlarm) {}
