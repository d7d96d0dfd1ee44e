package org.reweave.clinic;

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

/** One version of what a clinic has set for itself over ours: written once, never changed. */
@Entity
@Immutable
@Table(name = "own_setting")
class OwnSetting {
  @Id UUID id;
  UUID clinicId;

  @Enumerated(EnumType.STRING)
  OwnSettings.Kind kind;

  int version;

  /** Null where it takes the version before it back. */
  @Nullable String content;

  /** Why the clinic has it so; empty where it takes one back. */
  String reason;

  UUID madeBy;
  Instant madeAt;

  protected OwnSetting() {}

  OwnSetting(
      UUID clinicId,
      OwnSettings.Kind kind,
      int version,
      @Nullable String content,
      String reason,
      UUID madeBy,
      Instant madeAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.kind = kind;
    this.version = version;
    this.content = content;
    this.reason = reason;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }
}
