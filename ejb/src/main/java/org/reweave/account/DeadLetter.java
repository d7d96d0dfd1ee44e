package org.reweave.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An errand to Keycloak or the mail server that was given up.
 *
 * @param kind {@code CREATE_USER}, {@code MAIL_INVITATION}, {@code SYNC_USER}, {@code
 *     END_SESSIONS}, {@code RESET_SECOND_FACTOR}, {@code REMOVE_USER}, {@code RENEW_USER}, or
 *     {@code MAIL} for every other mail, whatever it was about
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
