package org.reweave.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** That somebody may open cases in an emergency, for a time. Ended, never deleted. */
@Entity
@DynamicUpdate
@Table(name = "emergency_reader")
class EmergencyReader {
  /** How long after somebody was named they may open cases. */
  static final Duration BEFOREHAND = Duration.ofHours(24);

  @Id UUID id;
  UUID clinicId;
  UUID personId;
  UUID namedBy;
  Instant namedAt;
  @Nullable UUID endedBy;
  @Nullable Instant endedAt;

  protected EmergencyReader() {}

  EmergencyReader(UUID clinicId, UUID personId, UUID namedBy, Instant now) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.personId = personId;
    this.namedBy = namedBy;
    this.namedAt = now;
  }

  void end(UUID by, Instant now) {
    endedBy = by;
    endedAt = now;
  }
}
