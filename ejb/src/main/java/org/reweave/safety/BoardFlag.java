package org.reweave.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Severity;

/**
 * An open SAFETY flag in a case that the viewer supervises.
 *
 * @param lead the name of who leads the case; empty if nobody does
 * @param title the rule's title: a topic, not the answer
 * @param dueAt by when the next step is due
 * @param overdue whether that time has passed
 * @param escalation how far up it went; null if it did not
 */
public record BoardFlag(
    UUID flagId,
    UUID caseId,
    String caseTitle,
    String lead,
    String code,
    String title,
    Severity severity,
    FlagState state,
    Instant raisedAt,
    Instant dueAt,
    boolean overdue,
    @Nullable Escalation escalation) {}
