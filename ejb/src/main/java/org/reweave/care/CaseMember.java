package org.reweave.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/**
 * A person's part in a case, for a time. Ended, never deleted. Without a beginning it waits for the
 * lead's word and gives nobody anything.
 */
@Entity
@DynamicUpdate
@Table(name = "case_member")
class CaseMember {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID personId;

  @Enumerated(EnumType.STRING)
  Relation relation;

  String displayName;
  @Nullable Instant validFrom;
  @Nullable Instant validTo;
  boolean handedOver;
  @Version int version;

  protected CaseMember() {}

  /**
   * A part that begins, or one that waits.
   *
   * @param validFrom null if the lead has to confirm it
   */
  CaseMember(
      CareCase of,
      UUID personId,
      Relation relation,
      String displayName,
      @Nullable Instant validFrom) {
    this(of.clinicId, of.id, personId, relation, displayName, validFrom);
  }

  private CaseMember(
      UUID clinicId,
      UUID caseId,
      UUID personId,
      Relation relation,
      String displayName,
      @Nullable Instant validFrom) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.personId = personId;
    this.relation = relation;
    this.displayName = displayName;
    this.validFrom = validFrom;
  }

  /** The same person as lead, from now on, in the place of one who lost the account. */
  CaseMember takeOver(Instant at) {
    var lead = new CaseMember(clinicId, caseId, personId, Relation.LEAD, displayName, at);
    lead.handedOver = true;
    return lead;
  }

  boolean waits() {
    return validFrom == null;
  }

  boolean ended(Instant now) {
    return validTo != null && !validTo.isAfter(now);
  }

  void begin(Instant at) {
    validFrom = at;
  }

  void end(Instant at) {
    validTo = at;
  }
}
