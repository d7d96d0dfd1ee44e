package org.reweave.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak was seen to hold of a person.
 *
 * @param roles those of ours
 */
record Sighting(
    boolean enabled,
    Set<String> roles,
    @Nullable String email,
    @Nullable String givenName,
    @Nullable String familyName,
    Set<SecondFactor> factors) {}
