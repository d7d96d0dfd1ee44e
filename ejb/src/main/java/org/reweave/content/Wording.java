package org.reweave.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** One version of a clinic's wording of one instrument: written once, never changed. */
@Entity
@Immutable
@Table(name = "wording")
class Wording {
  @Id UUID id;
  UUID clinicId;
  String instrument;
  int version;
  String words;
  @Nullable String language;
  boolean byOrder;
  @Nullable String declaration;
  UUID loadedBy;
  Instant loadedAt;

  protected Wording() {}

  Wording(
      UUID clinicId,
      String instrument,
      int version,
      Words words,
      @Nullable String language,
      boolean byOrder,
      @Nullable String declaration,
      UUID loadedBy,
      Instant loadedAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.instrument = instrument;
    this.version = version;
    this.words = words.json();
    this.language = language;
    this.byOrder = byOrder;
    this.declaration = declaration;
    this.loadedBy = loadedBy;
    this.loadedAt = loadedAt;
  }
}
