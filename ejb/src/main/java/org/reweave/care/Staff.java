package org.reweave.care;

import java.util.Set;
import java.util.UUID;
import org.reweave.platform.Roles;

/** Somebody who works for the clinic and may join a team. */
public record Staff(UUID staffId, String displayName, Set<String> roles) {
  /** Whether they have a role with which cases are opened at all. */
  boolean clinical() {
    return roles.contains(Roles.THERAPIST) || roles.contains(Roles.SUPERVISOR);
  }
}
