package org.reweave.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reweave.care.CaseClosed;
import org.reweave.care.JointPlansTakenBack;
import org.reweave.platform.AuditTrail;

/**
 * Visits that are still to come, and what becomes of them when their case ends or the couple parts:
 * they are cancelled, in the transaction of whoever decided it. Past ones stay as they are.
 */
@ApplicationScoped
class PlannedVisits {
  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  void cancelAll(@Observes CaseClosed closed) {
    cancel(toCome(closed.caseId()));
  }

  void cancelJoint(@Observes JointPlansTakenBack takenBack) {
    cancel(forBoth(takenBack.caseId()));
  }

  /** The planned visits to which both partners are invited, the next one first. */
  List<Appointment> forBoth(UUID caseId) {
    return em.createQuery(
            """
            from Appointment a where a.caseId = :case and a.status = PLANNED and a.startsAt > :now
              and (select count(t) from Attendance t where t.key.appointmentId = a.id) > 1
            order by a.startsAt, a.id\
            """,
            Appointment.class)
        .setParameter("case", caseId)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  private List<Appointment> toCome(UUID caseId) {
    return em.createQuery(
            "from Appointment a where a.caseId = :case and a.status = PLANNED"
                + " and a.startsAt > :now order by a.startsAt, a.id",
            Appointment.class)
        .setParameter("case", caseId)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  private void cancel(List<Appointment> visits) {
    Instant now = clock.instant();
    for (var visit : visits) {
      visit.end(AppointmentStatus.CANCELLED, now);
      audit.record("end", "appointment", visit.id, visit.caseId);
    }
  }
}
