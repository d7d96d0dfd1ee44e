package org.reweave.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One read or write of a record: who, when, what, never the content. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent {
  @Id private UUID id;
  private UUID clinicId;
  private Instant at;
  private UUID actor;
  private String action;
  private String objectType;
  private @Nullable UUID objectId;
  private @Nullable UUID caseId;
  private String outcome;

  protected AuditEvent() {}

  AuditEvent(
      UUID clinicId,
      Instant at,
      UUID actor,
      String action,
      String objectType,
      @Nullable UUID objectId,
      @Nullable UUID caseId,
      String outcome) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.at = at;
    this.actor = actor;
    this.action = action;
    this.objectType = objectType;
    this.objectId = objectId;
    this.caseId = caseId;
    this.outcome = outcome;
  }
}
