package org.reweave.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When appointments begin that are still planned; for what runs as SYSTEM. */
@ApplicationScoped
public class PlannedTimes {
  @PersistenceContext EntityManager em;

  /** When it begins; empty once it was ended or called off. */
  public Optional<Instant> of(UUID appointmentId) {
    return em.createQuery(
            "select a.startsAt from Appointment a where a.id = :id and a.status = PLANNED",
            Instant.class)
        .setParameter("id", appointmentId)
        .getResultStream()
        .findFirst();
  }
}
