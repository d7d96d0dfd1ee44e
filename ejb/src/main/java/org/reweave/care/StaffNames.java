package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** What the clinic's staff are called, those who have left included. */
@ApplicationScoped
class StaffNames {
  @PersistenceContext EntityManager em;

  String of(UUID staffId) {
    return (String)
        em.createNativeQuery(
                "select given_name || ' ' || family_name from person where id = ?1", String.class)
            .setParameter(1, staffId)
            .getSingleResult();
  }
}
