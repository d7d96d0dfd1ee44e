package org.reweave.record;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * Puts records before the clinic's privacy officers every night once the time for which the clinic
 * keeps them is over. Nothing is erased by it: that takes an officer's word for each.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class RetentionClock {
  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Looks for records whose time is over. */
  @Schedule(hour = "3", minute = "20", persistent = false)
  void look() {
    em.unwrap(Session.class)
        .createNativeQuery(
            "select clinic, erasure, care_case from ask_what_is_over(:now)", Object[].class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .forEach(
            row ->
                audit.recordSystem((UUID) row[0], "ask", "erasure", (UUID) row[1], (UUID) row[2]));
  }
}
