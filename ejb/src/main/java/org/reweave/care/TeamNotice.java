package org.reweave.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** A neutral word to a case's team that something came in or changed; never what. */
@Entity
@Immutable
@Table(name = "team_notice")
class TeamNotice {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  @Nullable UUID clientId;
  String kind;
  Instant at;

  protected TeamNotice() {}

  TeamNotice(UUID clinicId, UUID caseId, @Nullable UUID clientId, String kind, Instant at) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.kind = kind;
    this.at = at;
  }
}
