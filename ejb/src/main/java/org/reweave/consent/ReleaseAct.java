package org.reweave.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/** What one party did about a release. Never changed; the latest counts. */
@Entity
@Immutable
@Table(name = "release_act")
class ReleaseAct {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID partyId;
  UUID clientId;

  @Enumerated(EnumType.STRING)
  ReleaseAnswer answer;

  byte[] name;
  Instant at;

  protected ReleaseAct() {}

  ReleaseAct(ReleaseParty by, ReleaseAnswer answer, Instant at) {
    this.id = Ids.ordered();
    this.clinicId = by.clinicId;
    this.caseId = by.caseId;
    this.partyId = by.id;
    this.clientId = by.clientId;
    this.answer = answer;
    this.name = new byte[0];
    this.at = at;
  }

  /** What the typed name is bound to. */
  Seal nameSeal() {
    return new Seal(clinicId, "release_act.name", id, clientId, "TEAM");
  }

  void sign(byte[] sealedName) {
    name = sealedName;
  }
}
