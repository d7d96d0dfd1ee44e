package org.reweave.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** That a case is shut to somebody of the staff. Says nothing of why. Ended, never deleted. */
@Entity
@DynamicUpdate
@Table(name = "kept_off")
class KeptOff {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID personId;
  UUID keptBy;
  Instant keptAt;
  @Nullable UUID endedBy;
  @Nullable Instant endedAt;

  protected KeptOff() {}

  KeptOff(CareCase of, UUID personId, UUID keptBy, Instant now) {
    this.id = Ids.ordered();
    this.clinicId = of.clinicId;
    this.caseId = of.id;
    this.personId = personId;
    this.keptBy = keptBy;
    this.keptAt = now;
  }

  void end(UUID by, Instant now) {
    endedBy = by;
    endedAt = now;
  }
}
