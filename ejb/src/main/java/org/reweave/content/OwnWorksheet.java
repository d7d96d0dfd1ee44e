package org.reweave.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** One version of a worksheet of a clinic's own: written once, never changed. */
@Entity
@Immutable
@Table(name = "own_worksheet")
class OwnWorksheet {
  @Id UUID id;
  UUID clinicId;
  String worksheet;
  int version;

  /** Of its text; null where it takes the version before it back. */
  @Nullable String digest;

  /** Digest of ours when it was made; null if we had none of this key. */
  @Nullable String basedOn;

  UUID madeBy;
  Instant madeAt;

  protected OwnWorksheet() {}

  OwnWorksheet(
      UUID clinicId,
      String worksheet,
      int version,
      @Nullable String digest,
      @Nullable String basedOn,
      UUID madeBy,
      Instant madeAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.worksheet = worksheet;
    this.version = version;
    this.digest = digest;
    this.basedOn = basedOn;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }
}
