package org.reweave.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account, as administrators see it.
 *
 * @param id the person
 * @param username the login name, which tells nothing of the person
 * @param roles sorted
 * @param version for {@code If-Match}
 */
public record AccountDetail(
    UUID id,
    String displayName,
    @Nullable String username,
    @Nullable String email,
    PersonKind kind,
    List<String> roles,
    AccountState state,
    boolean enabled,
    int version) {
  static AccountDetail of(Account a) {
    return new AccountDetail(
        a.personId(),
        a.displayName(),
        a.username(),
        a.email(),
        a.kind(),
        a.roles().stream().sorted().toList(),
        a.state(),
        a.enabled(),
        a.version());
  }
}
