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

/** That a due time of a flag was missed, once for each level; written by the worker alone. */
@Entity
@Immutable
@Table(name = "flag_escalation")
class FlagEscalation {
  /** A flag, a level and the time that was missed. */
  @Embeddable
  record Key(UUID flagId, @Enumerated(EnumType.STRING) Escalation.Level level, Instant dueAt) {}

  @EmbeddedId Key key;
  UUID clinicId;
  UUID caseId;
  Instant at;

  protected FlagEscalation() {}

  Escalation view() {
    return new Escalation(key.level(), at);
  }
}
