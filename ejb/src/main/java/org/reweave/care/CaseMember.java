package org.reweave.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/** A person's part in a case, for a time. Ended, never deleted. */
@Entity
@Table(name = "case_member")
class CaseMember {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID personId;

  @Enumerated(EnumType.STRING)
  Relation relation;

  String displayName;
  Instant validFrom;
  @Nullable Instant validTo;
  @Version int version;

  protected CaseMember() {}

  CaseMember(CareCase of, UUID personId, Relation relation, String displayName, Instant validFrom) {
    this.id = Ids.random();
    this.clinicId = of.clinicId;
    this.caseId = of.id;
    this.personId = personId;
    this.relation = relation;
    this.displayName = displayName;
    this.validFrom = validFrom;
  }

  void end(Instant at) {
    validTo = at;
  }
}
