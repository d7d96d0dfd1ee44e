package org.reweave.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

/** Looks up the words that the viewer's clinic uses, in the caller's transaction. */
@ApplicationScoped
public class Wordings {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;

  /**
   * An instrument as the clinic words it.
   *
   * @param wordingId null where the definition is worded by us or by nobody
   * @param version of the wording, or null
   */
  public record Worded(
      Instrument instrument, @Nullable UUID wordingId, @Nullable Integer version) {}

  /** All instruments as they are worded today. */
  public List<Worded> all() {
    var newest =
        newest("").stream().collect(Collectors.toMap(w -> w.instrument, Function.identity()));
    return Content.english().instruments().stream()
        .map(i -> worded(i, newest.get(i.key())))
        .toList();
  }

  /** One instrument as it is worded today; empty if there is none with this key. */
  public Optional<Worded> current(String key) {
    return Content.english()
        .instrument(key)
        .map(i -> worded(i, newest(key).stream().findFirst().orElse(null)));
  }

  /**
   * An instrument as it was worded when it was given.
   *
   * @param wordingId null if it had no wording of the clinic's
   */
  public Instrument under(String key, @Nullable UUID wordingId) {
    var instrument = Content.english().instrument(key).orElseThrow(NotFound::new);
    if (wordingId == null) {
      return instrument;
    }
    var wording = Optional.ofNullable(em.find(Wording.class, wordingId));
    return Words.of(wording.orElseThrow(NotFound::new).words).on(instrument);
  }

  /** The versions behind ids. */
  public Map<UUID, Integer> versions(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery("select w from Wording w where w.id in :ids", Wording.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(w -> w.id, w -> w.version));
  }

  /** The newest version of one instrument, or of each if the key is empty. */
  List<Wording> newest(String key) {
    return em.createQuery(
            "select w from Wording w where w.clinicId = :clinic and (:key = '' or w.instrument ="
                + " :key) and w.version = (select max(o.version) from Wording o where o.clinicId ="
                + " w.clinicId and o.instrument = w.instrument)",
            Wording.class)
        .setParameter("clinic", viewer.get().clinic())
        .setParameter("key", key)
        .getResultList();
  }

  private static Worded worded(Instrument instrument, @Nullable Wording wording) {
    return wording == null
        ? new Worded(instrument, null, null)
        : new Worded(Words.of(wording.words).on(instrument), wording.id, wording.version);
  }
}
