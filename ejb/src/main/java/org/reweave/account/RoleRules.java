package org.reweave.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.platform.Roles;

/** Which roles a person may hold: staff any of theirs, a client the one, nobody of both kinds. */
final class RoleRules {
  private RoleRules() {}

  /**
   * Whether somebody who may lead cases may do so no more: a therapist who is none any longer, or
   * one who led as supervisor and has no clinical role left.
   *
   * @param now the roles that are left; none of a disabled account
   */
  static boolean leadsNoMore(Set<String> before, Set<String> now) {
    boolean lost =
        Stream.of(Roles.THERAPIST, Roles.SUPERVISOR)
            .anyMatch(role -> before.contains(role) && !now.contains(role));
    return lost && !now.contains(Roles.THERAPIST);
  }

  /**
   * Checks the roles asked for.
   *
   * @throws Invalid naming the field {@code roles}
   */
  static Set<String> check(PersonKind kind, @Nullable List<String> asked) {
    if (asked == null || asked.isEmpty()) {
      throw new Invalid("roles", "required", "Choose at least one role.");
    }
    var roles = new TreeSet<>(asked);
    var may =
        switch (kind) {
          case STAFF -> Roles.STAFF;
          case CLIENT -> Set.of(Roles.CLIENT);
        };
    if (!may.containsAll(roles)) {
      throw new Invalid("roles", "not-allowed", "Choose from the roles this person may hold.");
    }
    return roles;
  }
}
