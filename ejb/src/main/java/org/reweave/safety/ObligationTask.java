package org.reweave.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.seeds.Obligation;

/** One thing that has to be done, with its time; done once, and then never changed. */
@Entity
@DynamicUpdate
@Table(name = "obligation_task")
class ObligationTask {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID obligationId;
  String step;
  Instant dueFrom;
  Instant dueAt;
  @Nullable UUID doneBy;
  @Nullable Instant doneAt;
  byte @Nullable [] note;
  @Version int version;

  protected ObligationTask() {}

  ObligationTask(ObligationRecord of, Obligation.Step step, Instant from) {
    this.id = Ids.ordered();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.obligationId = of.id;
    this.step = step.key();
    this.dueFrom = from;
    this.dueAt = from.plus(step.within());
  }

  Seal noteSeal(UUID by) {
    return new Seal(clinicId, "obligation_task.note", id, by, "TEAM");
  }

  void complete(UUID by, Instant at, byte[] sealed) {
    doneBy = by;
    doneAt = at;
    note = sealed;
  }
}
