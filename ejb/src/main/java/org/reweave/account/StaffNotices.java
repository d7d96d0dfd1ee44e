package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Has staff told by mail that something waits for them in Reweave; never what. */
@ApplicationScoped
public class StaffNotices {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Puts the mail into the outbox, in the caller's transaction. */
  public void somethingWaits(UUID clinicId, UUID personId) {
    em.persist(new Outbox(clinicId, Errand.TELL_STAFF, personId, clock.instant()));
  }

  /**
   * The same for each person that a statement names.
   *
   * @param whom rows of a clinic and a person in it
   */
  public void somethingWaits(List<Object[]> whom) {
    whom.forEach(row -> somethingWaits((UUID) row[0], (UUID) row[1]));
  }
}
