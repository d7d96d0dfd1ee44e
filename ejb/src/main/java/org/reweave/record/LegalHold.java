package org.reweave.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/** That a case is held from erasure, or not any more; the latest counts. Never changed. */
@Entity
@Immutable
@Table(name = "legal_hold")
class LegalHold {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  int number;
  boolean held;
  byte[] reason;
  UUID byId;
  boolean byOffice;
  Instant at;

  protected LegalHold() {}

  LegalHold(
      UUID clinicId, UUID caseId, int number, boolean held, UUID by, boolean byOffice, Instant at) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.number = number;
    this.held = held;
    this.reason = new byte[0];
    this.byId = by;
    this.byOffice = byOffice;
    this.at = at;
  }

  /** What the reason is bound to. */
  Seal reasonSeal() {
    return new Seal(clinicId, "legal_hold.reason", id, byId, "TEAM");
  }

  void explain(byte[] sealedReason) {
    reason = sealedReason;
  }
}
