package org.reweave.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;

/** Looks the viewer's clinic up, in the caller's transaction. */
@ApplicationScoped
public class Clinics {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;

  /** The viewer's clinic. */
  public ClinicDetail current() {
    var clinic = em.find(Clinic.class, viewer.get().clinic());
    if (clinic == null) {
      throw new NotFound();
    }
    return clinic.detail();
  }
}
