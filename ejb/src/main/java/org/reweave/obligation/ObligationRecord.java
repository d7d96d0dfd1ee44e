package org.reweave.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.seeds.Obligation;

/**
 * That something has to be done by certain times about one client; what is kept of it is sealed.
 */
@Entity
@DynamicUpdate
@Table(name = "obligation")
class ObligationRecord {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  String kind;
  Instant since;
  byte[] body;
  UUID openedBy;
  Instant openedAt;
  @Nullable UUID endedBy;
  @Nullable Instant endedAt;
  byte @Nullable [] ending;
  @Version int version;

  protected ObligationRecord() {}

  ObligationRecord(
      UUID clinicId,
      UUID caseId,
      UUID clientId,
      String kind,
      Instant since,
      UUID openedBy,
      Instant openedAt) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.kind = kind;
    this.since = since;
    this.body = new byte[0];
    this.openedBy = openedBy;
    this.openedAt = openedAt;
  }

  Seal bodySeal() {
    return new Seal(clinicId, "obligation.body", id, openedBy, "TEAM");
  }

  Seal endingSeal(UUID by) {
    return new Seal(clinicId, "obligation.ending", id, by, "TEAM");
  }

  void write(byte[] sealed) {
    body = sealed;
  }

  /** Whether a second person has to agree before it ends; of a kind that we no longer have, one. */
  boolean needsSecond() {
    return Obligation.of(kind).map(Obligation::secondPerson).orElse(true);
  }

  void end(UUID by, Instant at, byte[] sealed) {
    endedBy = by;
    endedAt = at;
    ending = sealed;
  }
}
