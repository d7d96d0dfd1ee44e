package org.reweave.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.reweave.care.JointPlansTakenBack;
import org.reweave.platform.AuditTrail;

/**
 * Homework given to both partners that one of them has not handed in: left out when the lead takes
 * back what was planned for both, in the same transaction. What was handed in stays.
 */
@ApplicationScoped
class JointSheets {
  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;

  void skip(@Observes JointPlansTakenBack takenBack) {
    var open = query(takenBack.caseId()).setLockMode(LockModeType.PESSIMISTIC_WRITE);
    for (var assignment : open.getResultList()) {
      assignment.skip();
      audit.record("skip", "assignment", assignment.id, assignment.caseId);
    }
  }

  /** Each client's part of it, what is due first at the top. */
  List<Assignment> open(UUID caseId) {
    return query(caseId).getResultList();
  }

  private TypedQuery<Assignment> query(UUID caseId) {
    return em.createQuery(
            """
            select a from Assignment a
            where a.caseId = :case and a.status in (ASSIGNED, STARTED)
              and exists (select p.pairId from AssignmentPair p where p.assignmentId = a.id)
            order by a.dueOn, a.id\
            """,
            Assignment.class)
        .setParameter("case", caseId);
  }
}
