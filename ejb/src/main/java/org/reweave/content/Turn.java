package org.reweave.content;

import jakarta.persistence.EntityManager;

/** Lets one transaction at a time make a version of the same thing. */
final class Turn {
  private Turn() {}

  /** Waits until nobody else is at it; the turn ends with the transaction. */
  static void take(EntityManager em, String what) {
    em.createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
        .setParameter(1, what)
        .getSingleResult();
  }
}
