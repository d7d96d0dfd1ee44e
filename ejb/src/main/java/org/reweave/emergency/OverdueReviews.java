package org.reweave.emergency;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.account.StaffNotices;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Tells the clinic's lead of an emergency access that nobody has reviewed within 72 hours. The time
 * of telling is a column, written once, so any number of servers may run this.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class OverdueReviews {
  private static final String ESCALATE =
      """
      update emergency_access set escalated_at = cast(:now as timestamptz)
      where reviewed_at is null and escalated_at is null and review_by <= cast(:now as timestamptz)
      returning id, clinic_id, case_id\
      """;

  private static final String TOLD = "select * from told_of(:case, 'CLINIC_LEAD', :now)";

  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject StaffNotices notices;
  @Inject Clock clock;

  /** Looks for reviews that are overdue. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void escalate() {
    var now = clock.instant();
    List<Object[]> overdue =
        em.unwrap(Session.class)
            .createNativeQuery(ESCALATE, Object[].class)
            .setParameter("now", now)
            .getResultList();
    for (var one : overdue) {
      var clinic = (UUID) one[1];
      var caseId = (UUID) one[2];
      audit.recordSystem(clinic, "escalate", "emergency", (UUID) one[0], caseId);
      em.unwrap(Session.class)
          .createNativeQuery(TOLD, UUID.class)
          .setParameter("case", caseId)
          .setParameter("now", now)
          .getResultList()
          .forEach(person -> notices.somethingWaits(clinic, person));
    }
  }
}
