package org.reweave.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An errand that this server has taken, with all it needs, so that it runs without a transaction.
 *
 * @param id the outbox row
 * @param version the account's version these facts are of
 * @param login the login, null before there is one
 * @param letter the mail, where its words are made before it leaves; else null
 */
record Task(
    UUID id,
    Errand kind,
    UUID person,
    int version,
    @Nullable UUID login,
    String username,
    @Nullable String email,
    String givenName,
    String familyName,
    String locale,
    Set<String> roles,
    boolean enabled,
    @Nullable Letter letter) {}
