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

/** The lead's choice of the rule on what is said alone. A later one takes its place. */
@Entity
@Immutable
@Table(name = "secrets_policy")
class PolicyChoice {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  int number;

  @Enumerated(EnumType.STRING)
  SecretsPolicy policy;

  UUID chosenBy;
  Instant chosenAt;

  protected PolicyChoice() {}

  PolicyChoice(
      UUID clinicId,
      UUID caseId,
      int number,
      SecretsPolicy policy,
      UUID chosenBy,
      Instant chosenAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.number = number;
    this.policy = policy;
    this.chosenBy = chosenBy;
    this.chosenAt = chosenAt;
  }
}
