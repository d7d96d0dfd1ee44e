package org.reweave.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

/**
 * A flag in the list of a case.
 *
 * @param code the rule's key: a topic, not the answer
 * @param title the rule's title, a topic too
 * @param acknowledgeBy null where no clock runs
 * @param assessBy null where no clock runs
 * @param dueAt by when the next step is due; null of a topic and of what is closed
 * @param escalation how far up nobody's acknowledging it went; null if it did not
 */
public record FlagSummary(
    UUID flagId,
    UUID clientId,
    String code,
    String title,
    Rule.Kind kind,
    Severity severity,
    FlagState state,
    Instant raisedAt,
    @Nullable Instant acknowledgeBy,
    @Nullable Instant assessBy,
    @Nullable Instant dueAt,
    @Nullable Escalation escalation) {}
