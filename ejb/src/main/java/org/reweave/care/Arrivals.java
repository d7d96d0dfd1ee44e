package org.reweave.care;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.reweave.platform.AuditTrail;

/**
 * What came in from the clients of a case, for its team: the one neutral notice that each
 * submission leaves, whatever was answered.
 */
@Stateless
@DenyAll
public class Arrivals {
  private static final int LATEST = 10;

  @PersistenceContext EntityManager em;
  @Inject CaseAccess access;
  @Inject AuditTrail audit;

  /** The latest ten of a case, the newest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Arrival> latest(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "arrival", null, caseId);
    return em.createQuery(
            """
            select new org.reweave.care.Arrival(n.clientId, n.at) from TeamNotice n
            where n.caseId = :case and n.kind in ('QUESTIONS_SUBMITTED', 'HOMEWORK_SUBMITTED')
            order by n.at desc, n.id desc\
            """,
            Arrival.class)
        .setParameter("case", caseId)
        .setMaxResults(LATEST)
        .getResultList();
  }
}
