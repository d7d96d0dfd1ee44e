package org.reweave.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/** One decision on a request, with its reason for the team alone. Never changed. */
@Entity
@Immutable
@Table(name = "access_decision")
class AccessDecision {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID requestId;
  int number;

  @Enumerated(EnumType.STRING)
  AccessState outcome;

  byte[] reason;
  UUID decidedBy;
  Instant decidedAt;

  protected AccessDecision() {}

  AccessDecision(AccessRequest on, int number, AccessState outcome, UUID by, Instant at) {
    this.id = Ids.ordered();
    this.clinicId = on.clinicId;
    this.caseId = on.caseId;
    this.requestId = on.id;
    this.number = number;
    this.outcome = outcome;
    this.reason = new byte[0];
    this.decidedBy = by;
    this.decidedAt = at;
  }

  /** What the reason is bound to. */
  Seal reasonSeal() {
    return new Seal(clinicId, "access_decision.reason", id, decidedBy, "TEAM");
  }

  void explain(byte[] sealedReason) {
    reason = sealedReason;
  }
}
