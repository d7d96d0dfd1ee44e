package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** An errand to Keycloak about one person, written in the transaction that makes it needful. */
@Entity
@Table(name = "outbox")
class Outbox {
  enum State {
    DUE,
    DONE,
    DEAD
  }

  @Id private UUID id;
  private UUID clinicId;

  @Enumerated(EnumType.STRING)
  private Errand kind;

  private UUID about;
  private Instant dueAt;
  private int attempts;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String lastError;
  private Instant createdAt;

  protected Outbox() {}

  Outbox(UUID clinicId, Errand kind, UUID about, Instant now) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.kind = kind;
    this.about = about;
    this.dueAt = now;
    this.state = State.DUE;
    this.createdAt = now;
  }
}
