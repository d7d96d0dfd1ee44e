package org.reweave.record;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** That one client's record in one case is to be erased. Decided in the database alone. */
@Entity
@Immutable
@Table(name = "erasure")
class Erasure {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;

  @Enumerated(EnumType.STRING)
  ErasureGround ground;

  @Enumerated(EnumType.STRING)
  ErasureStatus status;

  UUID askedBy;
  Instant askedAt;
  @Nullable UUID decidedBy;
  @Nullable Instant decidedAt;

  protected Erasure() {}

  Erasure(UUID clinicId, UUID caseId, UUID clientId, UUID askedBy, Instant at) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.ground = ErasureGround.CLIENT_ASKED;
    this.status = ErasureStatus.ASKED;
    this.askedBy = askedBy;
    this.askedAt = at;
  }
}
