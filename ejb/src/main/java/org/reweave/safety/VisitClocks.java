package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.clinic.Clinics;
import org.reweave.platform.CurrentViewer;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Severity;

/** Lets a visit that was booked bring forward what has to be seen to before it. */
@ApplicationScoped
public class VisitClocks {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Clinics clinics;

  /**
   * Brings forward the flags of who is invited that nobody has assessed, and puts none off. Whoever
   * books is told nothing of it, and may see no flag at all.
   */
  public void booked(UUID appointmentId) {
    var limits = clinics.clocks(viewer.get().clinic()).limits();
    var byItsEnd =
        Arrays.stream(Severity.values())
            .filter(s -> s != Severity.NONE)
            .filter(s -> limits.limit(s, Wait.ASSESS).visit() == Clocks.Visit.END)
            .map(Severity::name)
            .toArray(String[]::new);
    em.unwrap(Session.class)
        .createNativeQuery("select 1 from bring_forward(:visit, :ends)", Integer.class)
        .setParameter("visit", appointmentId)
        .setParameter("ends", byItsEnd)
        .getResultList();
  }
}
