package org.reweave.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.reweave.platform.Sealer;

/** What the demo's clients said on being reached, replayed. */
@ApplicationScoped
public class DemoContacts {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;

  /**
   * A client said this at that time.
   *
   * @param fields as they are sealed; see {@link Allowed}
   */
  public void said(UUID clinic, UUID client, Map<String, String> fields, Instant at) {
    em.persist(new SafeContact(clinic, client, Allowed.of(fields), sealer, at));
  }
}
