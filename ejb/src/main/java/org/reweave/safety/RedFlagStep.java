package org.reweave.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Seal;

/** One step of the work on a flag: who, when, what they wrote. Never changed. */
@Entity
@Immutable
@Table(name = "red_flag_step")
class RedFlagStep {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID flagId;

  @Enumerated(EnumType.STRING)
  FlagStep kind;

  UUID byId;
  String byName;
  Instant at;
  byte[] body;
  boolean falseAlarm;

  protected RedFlagStep() {}

  RedFlagStep(
      UUID id,
      RedFlag of,
      FlagStep kind,
      UUID byId,
      String byName,
      Instant at,
      byte[] body,
      boolean falseAlarm) {
    this.id = id;
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.flagId = of.id;
    this.kind = kind;
    this.byId = byId;
    this.byName = byName;
    this.at = at;
    this.body = body;
    this.falseAlarm = falseAlarm;
  }

  static Seal seal(UUID clinic, UUID stepId, UUID author) {
    return new Seal(clinic, "red_flag_step.body", stepId, author, "TEAM");
  }
}
