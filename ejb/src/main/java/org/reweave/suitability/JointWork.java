package org.reweave.suitability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.reweave.platform.Conflict;

/**
 * The gate before new joint work: what both partners are to do or attend together. It holds for new
 * things only; what is planned already goes on until a clinician stops it.
 */
@ApplicationScoped
public class JointWork {
  @PersistenceContext EntityManager em;

  /**
   * Lets pass if the latest decision allows joint work and no SAFETY flag of severity HIGH or
   * CRITICAL is open in the case. The caller has been checked; the reason is for staff alone, and
   * an administrator is told none.
   *
   * @throws Conflict {@code joint-work-not-cleared} with the reason
   */
  public void requireCleared(UUID caseId) {
    var state =
        (String)
            em.createNativeQuery("select coalesce(joint_work(?1), 'REFUSED')", String.class)
                .setParameter(1, caseId)
                .getSingleResult();
    if (!"CLEARED".equals(state)) {
      throw new Conflict("joint-work-not-cleared", reason(state));
    }
  }

  private static String reason(String state) {
    return switch (state) {
      case "SEPARATED" -> "The couple has separated.";
      case "NO_DECISION" -> "There is no decision on joint work yet.";
      case "NOT_CLEARED" -> "The latest decision does not allow joint work.";
      case "OPEN_FLAG" -> "A safety flag of high or critical severity is open.";
      default -> "The therapist has not cleared joint work.";
    };
  }
}
