package org.reweave.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;

/** One of those who have to sign a release. Its id is what the client knows the release by. */
@Entity
@Immutable
@Table(name = "release_party")
class ReleaseParty {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID releaseId;
  UUID clientId;

  protected ReleaseParty() {}

  ReleaseParty(Release of, UUID clientId) {
    this.id = Ids.random();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.releaseId = of.id;
    this.clientId = clientId;
  }
}
