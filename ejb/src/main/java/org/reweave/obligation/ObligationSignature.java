package org.reweave.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;

/** That a second person agrees to the end of a record, and why. Never changed. */
@Entity
@Immutable
@Table(name = "obligation_signature")
class ObligationSignature {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID obligationId;
  UUID signedBy;
  Instant signedAt;
  byte[] note;

  protected ObligationSignature() {}

  ObligationSignature(
      ObligationRecord of, UUID signedBy, Instant signedAt, String note, Sealer by) {
    this.id = Ids.ordered();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.obligationId = of.id;
    this.signedBy = signedBy;
    this.signedAt = signedAt;
    this.note = by.sealText(seal(), note);
  }

  String note(Sealer opener) {
    return opener.openText(seal(), note);
  }

  private Seal seal() {
    return new Seal(clinicId, "obligation_signature.note", id, signedBy, "TEAM");
  }
}
