package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whose mailbox an address is. */
@ApplicationScoped
class Addresses {
  @PersistenceContext EntityManager em;

  /**
   * Whether somebody else of the clinic has the same address: whoever reads that mailbox first
   * could take the other's account. They get a code in person instead.
   */
  boolean shared(Account account) {
    return em.createQuery(
                "select count(a) from Account a where a.clinicId = :clinic"
                    + " and a.personId <> :person and lower(a.email) = lower(:email)",
                Long.class)
            .setParameter("clinic", account.clinicId())
            .setParameter("person", account.personId())
            .setParameter("email", account.email())
            .getSingleResult()
        > 0;
  }
}
