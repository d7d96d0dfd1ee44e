package org.reweave.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** That somebody is on call for a clinic; taken back at most, never changed. */
@Entity
@DynamicUpdate
@Table(name = "on_call_duty")
class OnCallDuty {
  @Id UUID id;
  UUID clinicId;
  UUID staffId;
  Instant fromAt;
  Instant toAt;
  UUID madeBy;
  Instant madeAt;
  @Nullable UUID withdrawnBy;
  @Nullable Instant withdrawnAt;
  @Version int version;

  protected OnCallDuty() {}

  OnCallDuty(UUID clinicId, UUID staffId, Instant from, Instant to, UUID madeBy, Instant madeAt) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.staffId = staffId;
    this.fromAt = from;
    this.toAt = to;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  void withdraw(UUID by, Instant at) {
    withdrawnBy = by;
    withdrawnAt = at;
  }

  Duty view(String displayName, Instant now) {
    return new Duty(id, staffId, displayName, fromAt, toAt, !fromAt.isAfter(now));
  }
}
