package org.reweave.psychotherapy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note, as its author reads it.
 *
 * @param changedAt null until it is changed
 * @param version to be sent along with a change
 */
public record OwnNote(
    UUID noteId, String text, Instant createdAt, @Nullable Instant changedAt, int version) {}
