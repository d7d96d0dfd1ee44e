package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a clinic's accounts are compared with Keycloak next, and were last. */
@Entity
@Table(name = "directory_check")
class DirectoryCheck {
  /** How long a clinic that was never compared waits, so that the servers have come up. */
  static final Duration FIRST = Duration.ofMinutes(2);

  private static final Duration EACH = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofMinutes(5);

  @Id private UUID clinicId;
  private Instant dueAt;
  private @Nullable Instant doneAt;
  @Version private int version;

  protected DirectoryCheck() {}

  UUID clinicId() {
    return clinicId;
  }

  Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt);
  }

  /** Somebody compares now; another server tries if this one does not come to an end. */
  void claim(Instant now) {
    dueAt = now.plus(AGAIN);
  }

  void done(Instant now) {
    doneAt = now;
    dueAt = now.plus(EACH);
  }
}
