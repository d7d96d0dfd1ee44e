package org.reweave.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reweave.platform.Seal;

/** What a client has answered so far: sealed, and the client's alone. */
@Entity
@Table(name = "screening_draft")
class ScreeningDraft {
  @Id UUID screeningId;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  byte[] answers;
  Instant savedAt;
  @Version int version;

  protected ScreeningDraft() {}

  ScreeningDraft(Screening of, byte[] answers, Instant savedAt) {
    this.screeningId = of.id;
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.answers = answers;
    this.savedAt = savedAt;
  }

  void save(byte[] sealed, Instant at) {
    answers = sealed;
    savedAt = at;
  }

  static Seal seal(Screening of) {
    return new Seal(of.clinicId, "screening_draft.answers", of.id, of.clientId, "AUTHOR_ONLY");
  }
}
