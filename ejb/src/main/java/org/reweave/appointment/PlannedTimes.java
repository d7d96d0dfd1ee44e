package org.reweave.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** When appointments begin of which clients are reminded; for what runs as SYSTEM. */
@ApplicationScoped
public class PlannedTimes {
  /** Of the appointment {@code a}: it is planned, in an open case, and not for two who parted. */
  static final String STANDS =
      """
      a.status = 'PLANNED' and exists (select from care_case k
        where k.id = a.case_id and k.closed_on is null and (k.separated_on is null
          or (select count(*) from attendance o where o.appointment_id = a.id) = 1))
      """;

  @PersistenceContext EntityManager em;

  /** When it begins; empty once nobody is to be reminded of it any more. */
  public Optional<Instant> of(UUID appointmentId) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select a.starts_at from appointment a where a.id = :id and " + STANDS, Instant.class)
        .setParameter("id", appointmentId)
        .getResultStream()
        .findFirst();
  }
}
