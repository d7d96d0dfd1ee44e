package org.reweave.homework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Conflict;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/**
 * What a client wrote on a worksheet: a draft of the client's alone, then submitted for good. What
 * was written on paper is entered by staff and has no draft; its author stays the client.
 */
@Entity
@Table(name = "entry")
class Entry {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  UUID assignmentId;

  @Enumerated(EnumType.STRING)
  Audience audience;

  @Enumerated(EnumType.STRING)
  EntryStatus status;

  byte[] fields = {};
  @Nullable Integer difficulty;
  @Nullable Integer usefulness;
  Instant savedAt;
  @Nullable Instant submittedAt;
  @Nullable UUID enteredBy;
  @Version int version;

  protected Entry() {}

  Entry(Assignment of, Instant at) {
    this.id = Ids.random();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.assignmentId = of.id;
    this.audience = Audience.AUTHOR_AND_THERAPIST;
    this.status = EntryStatus.DRAFT;
    this.savedAt = at;
  }

  /** One that the client filled in on paper, and staff enters. */
  static Entry fromPaper(Assignment of, UUID enteredBy, Instant at) {
    var entry = new Entry(of, at);
    entry.enteredBy = enteredBy;
    return entry;
  }

  /** What the fields are bound to. */
  Seal fieldsSeal() {
    return new Seal(clinicId, "entry.fields", id, clientId, audience.name());
  }

  /** What a review of it is bound to: it may quote the entry, so its readers are the same. */
  Seal reviewSeal(UUID reviewer) {
    return new Seal(clinicId, "entry_review.body", id, reviewer, audience.name());
  }

  /**
   * Keeps what was typed.
   *
   * @throws Conflict once submitted
   */
  void save(
      byte[] sealedFields, @Nullable Integer difficulty, @Nullable Integer usefulness, Instant at) {
    requireDraft();
    this.fields = sealedFields;
    this.difficulty = difficulty;
    this.usefulness = usefulness;
    this.savedAt = at;
  }

  /**
   * Hands it to the therapist.
   *
   * @throws Conflict once submitted
   */
  void submit(Instant at) {
    requireDraft();
    status = EntryStatus.SUBMITTED;
    submittedAt = at;
  }

  void requireDraft() {
    if (status != EntryStatus.DRAFT) {
      throw new Conflict("already-submitted", "This was submitted before and stays as it is.");
    }
  }
}
