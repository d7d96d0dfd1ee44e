package org.reweave.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.platform.Roles;

/** Which roles a person may hold: staff any of theirs, a client the one, nobody of both kinds. */
final class RoleRules {
  private RoleRules() {}

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
