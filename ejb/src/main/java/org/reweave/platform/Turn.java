package org.reweave.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Lets one transaction at a time do the same thing, such as making the next version.
 *
 * <p>Whoever needs several comes first for the widest: a case's course, before any other turn or
 * row of the case.
 */
@ApplicationScoped
public class Turn {
  @PersistenceContext EntityManager em;

  /** Waits until nobody else is at it; the turn ends with the transaction. */
  public void take(String what) {
    lock("pg_advisory_xact_lock", what);
  }

  /**
   * Waits until nobody has {@linkplain #take taken} it, and keeps it from being taken while the
   * transaction lasts. Any number share it, and none of them touches a row of another's.
   */
  public void share(String what) {
    lock("pg_advisory_xact_lock_shared", what);
  }

  private void lock(String function, String what) {
    em.createNativeQuery("select 1 from " + function + "(hashtextextended(?1, 0))", Integer.class)
        .setParameter(1, what)
        .getSingleResult();
  }
}
