package org.reweave.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** One version of a clinic's own threshold of reliable change: written once, never changed. */
@Entity
@Immutable
@Table(name = "own_threshold")
class OwnThreshold {
  @Id UUID id;
  UUID clinicId;
  String instrument;
  int version;

  /** Null where it takes the version before it back. */
  @Nullable Integer points;

  /** Where the clinic has it from; empty where it takes one back. */
  String reason;

  UUID madeBy;
  Instant madeAt;

  protected OwnThreshold() {}

  OwnThreshold(
      UUID clinicId,
      String instrument,
      int version,
      @Nullable Integer points,
      String reason,
      UUID madeBy,
      Instant madeAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.instrument = instrument;
    this.version = version;
    this.points = points;
    this.reason = reason;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }
}
