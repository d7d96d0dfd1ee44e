package org.reweave.safetyplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/** One version of a safety plan. A later one takes its place; none is changed. */
@Entity
@Immutable
@Table(name = "safety_plan")
class SafetyPlan {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;

  @Enumerated(EnumType.STRING)
  PlanKind kind;

  int number;
  byte[] fields;
  LocalDate reviewOn;
  UUID writtenBy;
  Instant writtenAt;

  protected SafetyPlan() {}

  SafetyPlan(
      UUID clinicId,
      UUID caseId,
      UUID clientId,
      PlanKind kind,
      int number,
      LocalDate reviewOn,
      UUID writtenBy,
      Instant writtenAt) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.kind = kind;
    this.number = number;
    this.fields = new byte[0];
    this.reviewOn = reviewOn;
    this.writtenBy = writtenBy;
    this.writtenAt = writtenAt;
  }

  /** What the fields are bound to: the words are the client's, the readers who treat. */
  Seal seal() {
    return new Seal(clinicId, "safety_plan.fields", id, clientId, "AUTHOR_AND_THERAPIST");
  }

  void write(byte[] sealed) {
    fields = sealed;
  }
}
