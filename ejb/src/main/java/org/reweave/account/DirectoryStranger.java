package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** Somebody at Keycloak who holds a role of ours without an account. */
@Entity
@Immutable
@Table(name = "directory_stranger")
class DirectoryStranger {
  @Id private UUID id;
  private UUID clinicId;
  private UUID subject;
  private @Nullable String username;
  private String[] roles;
  private Instant seenAt;

  protected DirectoryStranger() {}

  /**
   * Keeps one for a clinic.
   *
   * @param shared whether other clinics have their people in the same realm: then the login name is
   *     left out, since it may be one of theirs
   */
  DirectoryStranger(UUID clinicId, Holder found, boolean shared, Instant now) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.subject = found.subject();
    this.username = shared ? null : found.username();
    this.roles = found.roles().stream().sorted().toArray(String[]::new);
    this.seenAt = now;
  }

  Drifts.Stranger view() {
    return new Drifts.Stranger(subject, username, List.of(roles), seenAt);
  }
}
