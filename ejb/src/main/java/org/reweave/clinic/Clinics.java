package org.reweave.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;

/** Looks the viewer's clinic up, in the caller's transaction. */
@ApplicationScoped
public class Clinics {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;

  /** The viewer's clinic. */
  public ClinicDetail current() {
    return find(viewer.get().clinic()).detail();
  }

  /** When a clinic is open: the viewer's own, and for SYSTEM any. */
  public ClinicHours hours(UUID clinicId) {
    return find(clinicId).hours();
  }

  private Clinic find(UUID clinicId) {
    return Optional.ofNullable(em.find(Clinic.class, clinicId)).orElseThrow(NotFound::new);
  }
}
