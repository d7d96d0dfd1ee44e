package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.clinic.FlagClocks;

/** When the clients of a case are seen next; the caller has been checked. */
@ApplicationScoped
public class ComingVisits {
  @PersistenceContext EntityManager em;

  /** The first planned visit after a moment to which a client is invited. */
  public Optional<FlagClocks.Visit> next(UUID caseId, UUID clientId, Instant after) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            """
            select a.starts_at, a.starts_at + make_interval(mins => a.minutes)
            from attendance t join appointment a on a.id = t.appointment_id
            where t.client_id = :client and a.case_id = :case and a.status = 'PLANNED'
              and a.starts_at > :after
            order by a.starts_at limit 1\
            """,
            FlagClocks.Visit.class)
        .setParameter("client", clientId)
        .setParameter("case", caseId)
        .setParameter("after", after)
        .getResultStream()
        .findFirst();
  }
}
