package org.reweave.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Seal;

/** The copy that was made for a request. Never changed. */
@Entity
@Immutable
@Table(name = "access_copy")
class AccessCopy {
  @Id UUID requestId;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  boolean inPortal;
  byte[] pdf;
  UUID madeBy;
  Instant madeAt;

  protected AccessCopy() {}

  AccessCopy(AccessRequest of, boolean inPortal, UUID madeBy, Instant at) {
    this.requestId = of.id;
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.inPortal = inPortal;
    this.pdf = new byte[0];
    this.madeBy = madeBy;
    this.madeAt = at;
  }

  /** What the document is bound to. */
  Seal seal() {
    return new Seal(clinicId, "access_copy.pdf", requestId, clientId, "AUTHOR_AND_THERAPIST");
  }

  void keep(byte[] sealedPdf) {
    pdf = sealedPdf;
  }
}
