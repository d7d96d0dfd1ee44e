package org.reweave.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets one transaction at a time do the same thing, such as making the next version. */
@ApplicationScoped
public class Turn {
  @PersistenceContext EntityManager em;

  /** Waits until nobody else is at it; the turn ends with the transaction. */
  public void take(String what) {
    em.createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
        .setParameter(1, what)
        .getSingleResult();
  }
}
