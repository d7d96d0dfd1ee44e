package org.reweave.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account, as administrators see it.
 *
 * @param id the person
 * @param username the login name, which tells nothing of the person
 * @param roles sorted
 * @param lastSignIn null if there was none
 * @param secondFactors what was set up when Keycloak was last looked at; null if it was not yet
 * @param drift in what Keycloak differed then
 * @param version for {@code If-Match}
 */
public record AccountDetail(
    UUID id,
    String displayName,
    String givenName,
    String familyName,
    @Nullable String username,
    @Nullable String email,
    PersonKind kind,
    List<String> roles,
    AccountState state,
    boolean enabled,
    @Nullable Instant lastSignIn,
    @Nullable List<SecondFactor> secondFactors,
    List<Drift> drift,
    int version) {
  static AccountDetail of(
      Account a, Person who, @Nullable LastSignIn signIn, @Nullable DirectoryEntry seen) {
    return new AccountDetail(
        a.personId(),
        a.displayName(),
        who.givenName(),
        who.familyName(),
        a.username(),
        a.email(),
        a.kind(),
        a.roles().stream().sorted().toList(),
        a.state(),
        a.enabled(),
        signIn == null ? null : signIn.at(),
        seen == null ? null : seen.factors(),
        seen == null ? List.of() : seen.drift(),
        a.version());
  }
}
