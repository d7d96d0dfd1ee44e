package org.reweave.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;

/** That a clinician settled a wish, and how. Never changed. */
@Entity
@Immutable
@Table(name = "wish_settlement")
class WishSettlement {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID briefingId;
  UUID settledBy;
  Instant settledAt;
  byte[] note;

  protected WishSettlement() {}

  WishSettlement(ScreeningBriefing of, UUID settledBy, Instant settledAt, String note, Sealer by) {
    this.id = Ids.ordered();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.briefingId = of.id;
    this.settledBy = settledBy;
    this.settledAt = settledAt;
    this.note = by.sealText(seal(), note);
  }

  String note(Sealer opener) {
    return opener.openText(seal(), note);
  }

  private Seal seal() {
    return new Seal(clinicId, "wish_settlement.note", id, settledBy, "TEAM");
  }
}
