package org.reweave.homework;

import jakarta.persistence.Entity;
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
 * What a client has typed into a worksheet so far: the client's alone. Handing it in makes it an
 * {@link Entry} and leaves this row empty, as the word that it was sent.
 */
@Entity
@Table(name = "entry_draft")
class EntryDraft {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  UUID assignmentId;
  byte[] fields = {};
  @Nullable Integer difficulty;
  @Nullable Integer usefulness;
  Instant savedAt;
  @Nullable Instant submittedAt;
  @Version int version;

  protected EntryDraft() {}

  EntryDraft(Assignment of, Instant at) {
    this.id = Ids.random();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.assignmentId = of.id;
    this.savedAt = at;
  }

  /** What the fields are bound to: the entry that it becomes. */
  Seal fieldsSeal() {
    return Entry.fieldsSeal(clinicId, id, clientId, Audience.AUTHOR_AND_THERAPIST);
  }

  /**
   * Keeps what was typed.
   *
   * @throws Conflict once submitted
   */
  void save(
      byte[] sealedFields, @Nullable Integer difficulty, @Nullable Integer usefulness, Instant at) {
    requireOpen();
    this.fields = sealedFields;
    this.difficulty = difficulty;
    this.usefulness = usefulness;
    this.savedAt = at;
  }

  /**
   * Hands it to the therapist and keeps nothing of it here.
   *
   * @param enteredBy who of the staff enters it from paper; null if the client hands it in
   * @throws Conflict once submitted
   */
  Entry submit(@Nullable UUID enteredBy, Instant at) {
    requireOpen();
    var entry = new Entry(this, enteredBy, at);
    fields = new byte[0];
    difficulty = null;
    usefulness = null;
    submittedAt = at;
    return entry;
  }

  void requireOpen() {
    if (submittedAt != null) {
      throw new Conflict("already-submitted", "This was submitted before and stays as it is.");
    }
  }
}
