package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.reweave.content.Wordings;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

/** What a client was asked, in the words of that day. */
@ApplicationScoped
public class AskedQuestions {
  @PersistenceContext EntityManager em;
  @Inject Wordings wordings;

  /**
   * The questionnaire of a screening as it was worded; empty if the content no longer has it. The
   * caller has been checked.
   */
  public Optional<Instrument> in(UUID screeningId) {
    return Optional.ofNullable(em.find(Screening.class, screeningId))
        .filter(s -> Content.english().instrument(s.instrument).isPresent())
        .map(s -> wordings.under(s.instrument, s.wordingId));
  }
}
