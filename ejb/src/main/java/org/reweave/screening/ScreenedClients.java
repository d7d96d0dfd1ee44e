package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reweave.seeds.Protocol;

/** Who has been screened for safety. */
@ApplicationScoped
public class ScreenedClients {
  /** The instrument that screens everybody. */
  public static final String INTAKE = Protocol.SAFETY_INTAKE;

  @PersistenceContext EntityManager em;

  /** The clients of a case whose intake came in or was entered; the caller has been checked. */
  public Set<UUID> of(UUID caseId) {
    return em.createQuery(
            "select distinct s.clientId from Screening s where s.caseId = :case"
                + " and s.instrument = :intake and s.status = SUBMITTED",
            UUID.class)
        .setParameter("case", caseId)
        .setParameter("intake", INTAKE)
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
