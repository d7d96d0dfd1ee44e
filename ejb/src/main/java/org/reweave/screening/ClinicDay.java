package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.reweave.platform.CurrentViewer;

/** Today, where the viewer's clinic is. */
@ApplicationScoped
public class ClinicDay {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Clock clock;

  /** The date on the clinic's calendar. */
  public LocalDate today() {
    return of(clock.instant());
  }

  /** The date of a moment on the clinic's calendar. */
  public LocalDate of(Instant moment) {
    var zone =
        (String)
            em.createNativeQuery("select zone from clinic where id = ?1", String.class)
                .setParameter(1, viewer.get().clinic())
                .getSingleResult();
    return LocalDate.ofInstant(moment, ZoneId.of(zone));
  }
}
