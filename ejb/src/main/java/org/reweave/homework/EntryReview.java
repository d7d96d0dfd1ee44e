package org.reweave.homework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A therapist's review, one for each entry, written once. */
@Entity
@Immutable
@Table(name = "entry_review")
class EntryReview {
  @Id UUID entryId;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  int quality;
  byte[] body = {};
  UUID reviewedBy;
  Instant reviewedAt;

  protected EntryReview() {}

  EntryReview(Entry of, int quality, byte[] sealedText, UUID reviewedBy, Instant reviewedAt) {
    this.entryId = of.id;
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.quality = quality;
    this.body = sealedText;
    this.reviewedBy = reviewedBy;
    this.reviewedAt = reviewedAt;
  }
}
