package org.reweave.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/**
 * Leave to give parts of a case's record to somebody outside. It holds once everybody whose parts
 * they are has signed, until one of them takes it back or its last day is over. Never changed.
 */
@Entity
@Immutable
@Table(name = "record_release")
class Release {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;

  /** Whose own parts they are; null for joint parts. */
  @Nullable UUID clientId;

  boolean own;
  boolean safety;
  byte[] terms;
  LocalDate fromOn;
  LocalDate toOn;
  LocalDate expiresOn;
  UUID draftedBy;
  Instant draftedAt;

  protected Release() {}

  Release(UUID clinicId, UUID caseId, NewRelease.Checked checked, UUID draftedBy, Instant at) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = checked.clientId();
    this.own = checked.parts().contains(Segment.OWN);
    this.safety = checked.parts().contains(Segment.SAFETY);
    this.terms = new byte[0];
    this.fromOn = checked.from();
    this.toOn = checked.to();
    this.expiresOn = checked.expiresOn();
    this.draftedBy = draftedBy;
    this.draftedAt = at;
  }

  /** What recipient and purpose are bound to. */
  Seal termsSeal() {
    var audience = clientId == null ? "COUPLE" : "TEAM";
    return new Seal(clinicId, "record_release.terms", id, draftedBy, audience);
  }

  void write(byte[] sealedTerms) {
    terms = sealedTerms;
  }

  /** What it covers. */
  Set<Segment> parts() {
    var parts = EnumSet.noneOf(Segment.class);
    if (clientId == null) {
      parts.add(Segment.JOINT);
    }
    if (own) {
      parts.add(Segment.OWN);
    }
    if (safety) {
      parts.add(Segment.SAFETY);
    }
    return parts;
  }
}
