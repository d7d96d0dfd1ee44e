package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** What the clinic's staff are called, those who have left included. */
@ApplicationScoped
public class StaffNames {
  @PersistenceContext EntityManager em;

  /** The name of one of the staff of the viewer's clinic. */
  public String of(UUID staffId) {
    return (String)
        em.createNativeQuery(
                "select given_name || ' ' || family_name from person where id = ?1", String.class)
            .setParameter(1, staffId)
            .getSingleResult();
  }
}
