package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * When a person last signed in: a row of their own, written by one statement, which administrators
 * may read.
 */
@Entity
@Immutable
@Table(name = "last_sign_in")
class LastSignIn {
  @Id private UUID personId;
  private UUID clinicId;
  private Instant at;

  protected LastSignIn() {}

  Instant at() {
    return at;
  }
}
