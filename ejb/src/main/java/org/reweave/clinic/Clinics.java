package org.reweave.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.seeds.Clocks;

/** Looks the viewer's clinic up, in the caller's transaction. */
@ApplicationScoped
public class Clinics {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject OwnSettings settings;

  /** The viewer's clinic. */
  public ClinicDetail current() {
    return own().detail();
  }

  /** When a clinic is open: the viewer's own, and for SYSTEM any. */
  public ClinicHours hours(UUID clinicId) {
    return find(clinicId).hours();
  }

  /**
   * By when its flags must have been seen to, as far as no visit comes sooner: of the viewer's own
   * clinic, and for SYSTEM any.
   */
  public FlagClocks clocks(UUID clinicId) {
    return new FlagClocks(
        hours(clinicId),
        settings
            .current(clinicId, OwnSettings.Kind.CLOCKS)
            .map(own -> Clocks.read(own.content()))
            .orElseGet(Clocks::shipped));
  }

  /** The viewer's clinic, to be changed. */
  Clinic own() {
    return find(viewer.get().clinic());
  }

  private Clinic find(UUID clinicId) {
    return Optional.ofNullable(em.find(Clinic.class, clinicId)).orElseThrow(NotFound::new);
  }
}
