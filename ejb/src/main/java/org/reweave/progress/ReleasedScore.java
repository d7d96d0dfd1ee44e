package org.reweave.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Seal;

/** A total that the lead has released to the client it is about. */
@Entity
@Immutable
@Table(name = "released_score")
class ReleasedScore {
  @Id UUID screeningId;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  String instrument;
  @Nullable Integer wording;
  LocalDate administeredOn;
  byte[] total = {};
  UUID releasedBy;
  Instant releasedAt;

  protected ReleasedScore() {}

  ReleasedScore(
      UUID screeningId,
      UUID clinicId,
      UUID caseId,
      UUID clientId,
      String instrument,
      @Nullable Integer wording,
      LocalDate administeredOn,
      UUID releasedBy,
      Instant releasedAt) {
    this.screeningId = screeningId;
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.instrument = instrument;
    this.wording = wording;
    this.administeredOn = administeredOn;
    this.releasedBy = releasedBy;
    this.releasedAt = releasedAt;
  }

  /** What the total is bound to: the client's own, and the team's. */
  Seal seal() {
    return new Seal(clinicId, "released_score.total", screeningId, clientId, "TEAM");
  }

  void keep(byte[] sealedTotal) {
    total = sealedTotal;
  }
}
