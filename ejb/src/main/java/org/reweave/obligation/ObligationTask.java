package org.reweave.obligation;

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
  @Nullable Instant notedAt;
  byte @Nullable [] fields;
  byte @Nullable [] note;
  @Version int version;

  protected ObligationTask() {}

  ObligationTask(ObligationRecord of, Obligation.Step step, Instant from) {
    this(of, step.key(), from, from.plus(step.within()));
  }

  ObligationTask(ObligationRecord of, String step, Instant from, Instant due) {
    this.id = Ids.ordered();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.obligationId = of.id;
    this.step = step;
    this.dueFrom = from;
    this.dueAt = due;
  }

  Seal fieldsSeal(UUID by) {
    return new Seal(clinicId, "obligation_task.fields", id, by, "TEAM");
  }

  Seal noteSeal(UUID by) {
    return new Seal(clinicId, "obligation_task.note", id, by, "TEAM");
  }

  /**
   * It is done, and written down.
   *
   * @param at when it was done
   * @param noted when that was written down
   */
  void complete(UUID by, Instant at, Instant noted, byte[] sealedFields, byte[] sealedNote) {
    doneBy = by;
    doneAt = at;
    notedAt = noted;
    fields = sealedFields;
    note = sealedNote;
  }
}
