package org.reweave.suitability;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An interview with one client alone that a decision rests on. */
@Entity
@Immutable
@Table(name = "individual_interview")
class IndividualInterview {
  /** A decision and a client. */
  @Embeddable
  record Key(UUID decisionId, UUID clientId) {}

  @EmbeddedId Key key;
  UUID clinicId;
  UUID caseId;
  LocalDate heldOn;

  protected IndividualInterview() {}

  IndividualInterview(SuitabilityDecision of, Interview interview) {
    this.key = new Key(of.id, interview.clientId());
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.heldOn = interview.heldOn();
  }

  Interview view() {
    return new Interview(key.clientId(), heldOn);
  }
}
