package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/**
 * Has clients told by mail, in the caller's transaction. For each the same row is written, whoever
 * it is; whether anything leaves is decided when it is due, by what the client allows.
 */
@ApplicationScoped
public class ClientNotices {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Staff gave the client something; never for what a client, theirs or the partner, did. */
  public void somethingNew(UUID clinicId, UUID clientId) {
    em.persist(new Outbox(clinicId, Errand.TELL_CLIENT, clientId, clock.instant()));
  }

  /** An appointment of the client is near. To be called once for each. */
  public void visitSoon(UUID clinicId, UUID clientId, UUID appointmentId) {
    em.persist(
        new Outbox(clinicId, Errand.REMIND_CLIENT, clientId, appointmentId, clock.instant()));
  }
}
