package org.reweave.account;

import org.jspecify.annotations.Nullable;

/**
 * A client to invite.
 *
 * @param email where the invitation goes; null if it is handed over in person
 * @param locale {@code en} or {@code es}; null for English
 */
public record NewClient(
    String givenName, String familyName, @Nullable String email, @Nullable String locale) {}
