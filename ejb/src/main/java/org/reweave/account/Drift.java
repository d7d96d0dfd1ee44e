package org.reweave.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what Keycloak and an account of ours differ. Ours is what counts, at every call. */
public enum Drift {
  /** Keycloak has no such person: nobody can sign in. */
  MISSING,
  /** One of the two lets the person in and the other does not. */
  ENABLED,
  ROLES,
  /** Keycloak's mail would go elsewhere. */
  ADDRESS,
  /** Keycloak greets the person by another name. */
  NAME;

  /**
   * Compares an account with what was seen; empty if there was nobody. Letters of an address count
   * the same in either case, as they do for Keycloak.
   */
  static Set<Drift> between(Account ours, Person who, Optional<Sighting> seen) {
    if (seen.isEmpty()) {
      return EnumSet.of(MISSING);
    }
    var theirs = seen.get();
    var drift = EnumSet.noneOf(Drift.class);
    if (theirs.enabled() != ours.enabled()) {
      drift.add(ENABLED);
    }
    if (!theirs.roles().equals(ours.roles())) {
      drift.add(ROLES);
    }
    if (!sameAddress(theirs.email(), ours.email())) {
      drift.add(ADDRESS);
    }
    if (!who.givenName().equals(theirs.givenName())
        || !who.familyName().equals(theirs.familyName())) {
      drift.add(NAME);
    }
    return drift;
  }

  static boolean sameAddress(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equalsIgnoreCase(other);
  }
}
