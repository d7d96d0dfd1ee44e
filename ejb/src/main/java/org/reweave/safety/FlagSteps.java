package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reweave.care.StaffNames;
import org.reweave.clinic.Clinics;
import org.reweave.platform.Ids;
import org.reweave.platform.Sealer;

/** Moves flags on and keeps who wrote what about it, sealed and for good. */
@ApplicationScoped
class FlagSteps {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;
  @Inject StaffNames names;
  @Inject Clinics clinics;

  void take(RedFlag flag, FlagStep step, UUID by, Instant at, String text) {
    flag.take(step, by, at, clinics.clocks(flag.clinicId));
    var id = Ids.ordered();
    var body = sealer.sealText(RedFlagStep.seal(flag.clinicId, id, by), text);
    em.persist(new RedFlagStep(id, flag, step, by, names.of(by), at, body));
  }

  /** The earliest first. */
  List<FlagDetail.Done> history(RedFlag flag) {
    return em.createQuery(
            "select s from RedFlagStep s where s.flagId = :flag order by s.at, s.id",
            RedFlagStep.class)
        .setParameter("flag", flag.id)
        .getResultStream()
        .map(this::done)
        .toList();
  }

  private FlagDetail.Done done(RedFlagStep step) {
    return new FlagDetail.Done(
        step.kind,
        step.byName,
        step.byId,
        step.at,
        sealer.openText(RedFlagStep.seal(step.clinicId, step.id, step.byId), step.body));
  }
}
