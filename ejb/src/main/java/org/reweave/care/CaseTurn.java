package org.reweave.care;

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

/** A turn that a case took, with a note for its team. */
@Entity
@Immutable
@Table(name = "case_turn")
class CaseTurn {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;

  @Enumerated(EnumType.STRING)
  TurnKind kind;

  LocalDate effectiveOn;
  byte[] note = {};
  UUID byId;
  Instant at;

  protected CaseTurn() {}

  CaseTurn(CareCase of, TurnKind kind, LocalDate effectiveOn, UUID byId, Instant at) {
    this.id = Ids.ordered();
    this.clinicId = of.clinicId;
    this.caseId = of.id;
    this.kind = kind;
    this.effectiveOn = effectiveOn;
    this.byId = byId;
    this.at = at;
  }

  Seal noteSeal() {
    return new Seal(clinicId, "case_turn.note", id, byId, "TEAM");
  }

  /** Before it is stored. */
  void annotate(byte[] sealed) {
    note = sealed;
  }
}
