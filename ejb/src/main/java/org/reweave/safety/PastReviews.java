package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Brings in work on flags as it was done at an earlier time: how the demo clinic gets its past. It
 * passes through the same rules and seals as any other. Nobody is checked and nothing is audited
 * here.
 */
@ApplicationScoped
public class PastReviews {
  @PersistenceContext EntityManager em;
  @Inject FlagSteps steps;

  /**
   * A step that somebody took on the client's latest flag of that code.
   *
   * @param code the rule's key
   */
  public void step(
      UUID caseId, UUID clientId, String code, FlagStep step, UUID by, Instant at, String text) {
    var flag =
        em.createQuery(
                "select f from RedFlag f where f.caseId = :case and f.clientId = :client and f.code"
                    + " = :code and f.state <> NONE order by f.raisedAt desc",
                RedFlag.class)
            .setParameter("case", caseId)
            .setParameter("client", clientId)
            .setParameter("code", code)
            .setMaxResults(1)
            .getSingleResult();
    steps.take(List.of(flag), step, by, at, text, false);
  }
}
