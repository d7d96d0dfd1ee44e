package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the wall reads at every call: the person behind a subject of Keycloak, and what the person
 * may do. A change counts at the very next call.
 */
@Entity
@Table(name = "login")
class Login {
  @Id private UUID subject;
  private UUID personId;
  private UUID clinicId;
  private String[] roles;
  private boolean enabled;
  private @Nullable Instant validFrom;

  protected Login() {}

  Login(UUID subject, UUID personId, UUID clinicId, Set<String> roles, boolean enabled) {
    this.subject = subject;
    this.personId = personId;
    this.clinicId = clinicId;
    this.roles = roles.stream().sorted().toArray(String[]::new);
    this.enabled = enabled;
  }

  UUID subject() {
    return subject;
  }

  /** Ends every session that began up to now; who signs in again is let in. */
  void endSessions(Instant now) {
    validFrom = now;
  }

  void change(Set<String> newRoles, boolean nowEnabled) {
    roles = newRoles.stream().sorted().toArray(String[]::new);
    enabled = nowEnabled;
  }
}
