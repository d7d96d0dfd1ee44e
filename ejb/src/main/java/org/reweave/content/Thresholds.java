package org.reweave.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reweave.platform.CurrentViewer;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;

/** Looks up by how many points a change counts in the viewer's clinic. */
@ApplicationScoped
public class Thresholds {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;

  /** The rule of each instrument: ours, with the threshold of the clinic's own if it has one. */
  public Function<Instrument, Optional<ReliableChange>> rules() {
    var own = newest("").stream().collect(Collectors.toMap(t -> t.instrument, Function.identity()));
    return instrument ->
        ReliableChange.of(instrument)
            .map(
                rule -> {
                  var threshold = own.get(instrument.key());
                  return threshold == null || threshold.points == null
                      ? rule
                      : rule.with(threshold.points, "Set by the clinic: " + threshold.reason);
                });
  }

  /** The newest version for one instrument, or for each if the key is empty. */
  List<OwnThreshold> newest(String key) {
    return em.createQuery(
            "select t from OwnThreshold t where t.clinicId = :clinic and (:key = '' or"
                + " t.instrument = :key) and t.version = (select max(o.version) from OwnThreshold o"
                + " where o.clinicId = t.clinicId and o.instrument = t.instrument)",
            OwnThreshold.class)
        .setParameter("clinic", viewer.get().clinic())
        .setParameter("key", key)
        .getResultList();
  }
}
