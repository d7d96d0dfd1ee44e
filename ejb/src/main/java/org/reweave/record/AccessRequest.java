package org.reweave.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/**
 * A client's wish for a copy of the own record in one case. It changes when the client is told
 * something and not before: a denial under review leaves it as it is.
 */
@Entity
@Table(name = "access_request")
class AccessRequest {
  /** 45 CFR 164.524(b)(2): an answer within 30 days. */
  private static final int DAYS = 30;

  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  LocalDate askedOn;
  LocalDate dueOn;
  UUID askedBy;
  Instant askedAt;

  @Enumerated(EnumType.STRING)
  RequestStatus status;

  /** When the lead is told of it next; null once it is answered. */
  @Nullable Instant remindAt;

  @Version int version;

  protected AccessRequest() {}

  AccessRequest(
      UUID clinicId, UUID caseId, UUID clientId, LocalDate askedOn, UUID askedBy, Instant at) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.askedOn = askedOn;
    this.dueOn = askedOn.plusDays(DAYS);
    this.askedBy = askedBy;
    this.askedAt = at;
    this.status = RequestStatus.ASKED;
    this.remindAt = at;
  }

  /** Tells the client how it was answered. */
  void answer(RequestStatus told) {
    status = told;
    remindAt = null;
  }
}
