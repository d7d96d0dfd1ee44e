package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Who is or was in care together; for what runs as SYSTEM. */
@ApplicationScoped
public class Partners {
  @PersistenceContext EntityManager em;

  /** The other clients of every case that a client is or was in. */
  public List<UUID> of(UUID client) {
    return em.createQuery(
            """
            select distinct o.personId from CaseMember m join CaseMember o on o.caseId = m.caseId
            where m.personId = :client and m.relation = CLIENT
              and o.relation = CLIENT and o.personId <> m.personId\
            """,
            UUID.class)
        .setParameter("client", client)
        .getResultList();
  }
}
