package org.reweave.safety;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a flag was escalated, once for each level; written by the worker alone. */
@Entity
@Immutable
@Table(name = "flag_escalation")
class FlagEscalation {
  /** A flag and a level. */
  @Embeddable
  record Key(UUID flagId, @Enumerated(EnumType.STRING) Escalation.Level level) {}

  @EmbeddedId Key key;
  UUID clinicId;
  UUID caseId;
  Instant at;

  protected FlagEscalation() {}

  Escalation view() {
    return new Escalation(key.level(), at);
  }
}
