package org.reweave.obligation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done by certain times.
 *
 * @param clientId whom it is about
 * @param kind which, by its key
 * @param since when it became known, from which the hours count; null for now
 * @param text what is known, 4000 characters at most
 */
public record NewObligation(UUID clientId, String kind, @Nullable Instant since, String text) {}
