package org.reweave.account;

import java.util.Set;
import java.util.UUID;

/**
 * A user of Keycloak who holds a role of ours, whether we know them or not.
 *
 * @param roles those of ours
 */
record Holder(UUID subject, String username, Set<String> roles) {}
