package org.reweave.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An errand to Keycloak that was given up.
 *
 * @param kind {@code CREATE_USER}, {@code MAIL_INVITATION}, {@code SYNC_USER} or {@code
 *     END_SESSIONS}
 * @param account the person it is about
 * @param lastError what went wrong, in words of ours
 */
public record DeadLetter(
    UUID id,
    String kind,
    UUID account,
    String displayName,
    int attempts,
    @Nullable String lastError,
    Instant createdAt) {}
