package org.reweave.homework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Says that an assignment is one half of joint work. No client can read it. */
@Entity
@Immutable
@Table(name = "assignment_pair")
class AssignmentPair {
  @Id UUID assignmentId;
  UUID clinicId;
  UUID caseId;
  UUID pairId;

  protected AssignmentPair() {}

  AssignmentPair(Assignment half, UUID pairId) {
    this.assignmentId = half.id;
    this.clinicId = half.clinicId;
    this.caseId = half.caseId;
    this.pairId = pairId;
  }
}
