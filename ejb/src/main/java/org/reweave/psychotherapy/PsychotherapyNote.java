package org.reweave.psychotherapy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/** A note of one author on one case; sealed for nobody else. */
@Entity
@DynamicUpdate
@Table(name = "psychotherapy_note")
class PsychotherapyNote {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID authorId;
  byte[] body = {};
  Instant createdAt;
  @Nullable Instant changedAt;
  @Version int version;

  protected PsychotherapyNote() {}

  PsychotherapyNote(UUID clinicId, UUID caseId, UUID authorId, Instant createdAt) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.authorId = authorId;
    this.createdAt = createdAt;
  }

  Seal seal() {
    return new Seal(clinicId, "psychotherapy_note.body", id, authorId, "AUTHOR");
  }

  /** Before it is stored. */
  void write(byte[] sealed) {
    body = sealed;
  }

  void change(byte[] sealed, Instant at) {
    body = sealed;
    changedAt = at;
  }
}
