package org.reweave.suitability;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Seal;

/** One decision on joint work. A later one takes its place; none is changed. */
@Entity
@Immutable
@Table(name = "suitability_decision")
class SuitabilityDecision {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  int number;

  @Enumerated(EnumType.STRING)
  Decision decision;

  byte[] rationale;
  byte @Nullable [] grounds;
  @Nullable LocalDate reviewOn;
  UUID decidedBy;
  Instant decidedAt;

  protected SuitabilityDecision() {}

  SuitabilityDecision(
      UUID id,
      UUID clinicId,
      UUID caseId,
      int number,
      Decision decision,
      byte[] rationale,
      byte @Nullable [] grounds,
      @Nullable LocalDate reviewOn,
      UUID decidedBy,
      Instant decidedAt) {
    this.id = id;
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.number = number;
    this.decision = decision;
    this.rationale = rationale;
    this.grounds = grounds;
    this.reviewOn = reviewOn;
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
  }

  static Seal seal(UUID clinic, UUID id, UUID author) {
    return new Seal(clinic, "suitability_decision.rationale", id, author, "TEAM");
  }

  static Seal groundsSeal(UUID clinic, UUID id, UUID author) {
    return new Seal(clinic, "suitability_decision.grounds", id, author, "TEAM");
  }
}
