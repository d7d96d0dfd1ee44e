package org.reweave.platform;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts in this transaction.
 *
 * @param subject the login's id in Keycloak
 * @param person the person's id
 * @param clinic the clinic whose rows are in sight
 * @param roles what login and token both grant
 */
public record Viewer(UUID subject, UUID person, UUID clinic, Set<String> roles) {
  private static final UUID NOBODY = new UUID(0, 0);

  /** Timers and the demo: sees all clinics, through a database role of its own. */
  static final Viewer SYSTEM = new Viewer(NOBODY, NOBODY, NOBODY, Set.of());

  /** True if the viewer holds the role. */
  public boolean is(String role) {
    return roles.contains(role);
  }
}
