package org.reweave.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff to invite.
 *
 * @param email where the invitation goes; null if a code is handed over in person
 * @param roles at least one of the staff's roles
 * @param locale the language of our mails to them, {@code en} or {@code es}; null is English
 */
public record NewAccount(
    String givenName,
    String familyName,
    @Nullable String email,
    List<String> roles,
    @Nullable String locale) {}
