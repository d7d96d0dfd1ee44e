package org.reweave.homework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Conflict;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.seeds.Worksheet;

/** A worksheet given to one client. Its partner's, if any, is a row of its own. */
@Entity
@Table(name = "assignment")
class Assignment {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  String worksheet;

  /** Of the worksheet's text when it was given; null where that was before texts were kept. */
  @Nullable String worksheetDigest;

  String step;
  LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  AssignmentStatus status;

  byte[] note = {};
  @Nullable UUID appointmentId;
  UUID assignedBy;
  Instant assignedAt;
  @Version int version;

  protected Assignment() {}

  Assignment(
      UUID clinicId,
      UUID caseId,
      UUID clientId,
      Worksheet worksheet,
      String worksheetDigest,
      LocalDate dueOn,
      @Nullable UUID appointmentId,
      UUID assignedBy,
      Instant assignedAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.worksheet = worksheet.key();
    this.worksheetDigest = worksheetDigest;
    this.step = worksheet.step();
    this.dueOn = dueOn;
    this.status = AssignmentStatus.ASSIGNED;
    this.appointmentId = appointmentId;
    this.assignedBy = assignedBy;
    this.assignedAt = assignedAt;
  }

  /** What the note is bound to. */
  Seal noteSeal() {
    return new Seal(clinicId, "assignment.note", id, assignedBy, "CLIENT_AND_TEAM");
  }

  void annotate(byte[] sealedNote) {
    note = sealedNote;
  }

  /** The client has a first draft. A later round of repeated work changes nothing here. */
  void start() {
    if (status == AssignmentStatus.ASSIGNED) {
      status = AssignmentStatus.STARTED;
    }
  }

  /** An entry came in. */
  void submit() {
    status = AssignmentStatus.SUBMITTED;
  }

  /**
   * The client did it in a way of their own, which counts as done.
   *
   * @throws Conflict once something was handed in
   */
  void adapt() {
    requireOpen();
    status = AssignmentStatus.ADAPTED;
  }

  /**
   * It is left out, as client and therapist agreed.
   *
   * @throws Conflict once something was handed in
   */
  void skip() {
    requireOpen();
    status = AssignmentStatus.SKIPPED;
  }

  private void requireOpen() {
    if (status != AssignmentStatus.ASSIGNED && status != AssignmentStatus.STARTED) {
      throw new Conflict("not-open", "This homework is no longer open.");
    }
  }

  /** The therapist has looked at what came in. */
  void review() {
    status = AssignmentStatus.REVIEWED;
  }
}
