package org.reweave.homework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Seal;

/**
 * What a client handed in, for good: the team's to read, and its author's no more. What was written
 * on paper is entered by staff; its author stays the client.
 */
@Entity
@Immutable
@Table(name = "entry")
class Entry {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  UUID assignmentId;

  @Enumerated(EnumType.STRING)
  Audience audience;

  byte[] fields;
  @Nullable Integer difficulty;
  @Nullable Integer usefulness;
  Instant submittedAt;
  @Nullable UUID enteredBy;

  protected Entry() {}

  /**
   * What was filled in.
   *
   * @param enteredBy who of the staff entered it from paper; null if the client handed it in
   */
  Entry(EntryDraft filled, @Nullable UUID enteredBy, Instant at) {
    this.id = filled.id;
    this.clinicId = filled.clinicId;
    this.caseId = filled.caseId;
    this.clientId = filled.clientId;
    this.assignmentId = filled.assignmentId;
    this.audience = Audience.AUTHOR_AND_THERAPIST;
    this.fields = filled.fields;
    this.difficulty = filled.difficulty;
    this.usefulness = filled.usefulness;
    this.submittedAt = at;
    this.enteredBy = enteredBy;
  }

  /** What the fields are bound to. */
  Seal fieldsSeal() {
    return fieldsSeal(clinicId, id, clientId, audience);
  }

  static Seal fieldsSeal(UUID clinic, UUID id, UUID author, Audience audience) {
    return new Seal(clinic, "entry.fields", id, author, audience.name());
  }

  /** What a review of it is bound to: it may quote the entry, so its readers are the same. */
  Seal reviewSeal(UUID reviewer) {
    return new Seal(clinicId, "entry_review.body", id, reviewer, audience.name());
  }
}
