package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

/**
 * Brings in screenings as they were at an earlier time: how the demo clinic gets its past. They
 * pass through the same rules and seals as any other. Nobody is checked and nothing is audited
 * here.
 */
@ApplicationScoped
public class PastScreenings {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;
  @Inject Responses responses;

  /**
   * What was given to whom.
   *
   * @param instrument the instrument's key
   * @param by the therapist
   * @param at when it was given or entered
   */
  public record Given(
      UUID clinicId, UUID caseId, UUID clientId, String instrument, UUID by, Instant at) {}

  /** One that the client has not sent yet, with what was saved so far. */
  public UUID open(Given given, Map<String, String> answers) {
    var screening = make(given, Screening.Source.ONLINE);
    if (!answers.isEmpty()) {
      screening.start();
      var sealed =
          sealer.sealFields(ScreeningDraft.seal(screening), answers, Responses.ANSWER_BYTES);
      em.flush();
      em.persist(new ScreeningDraft(screening, sealed, given.at()));
    }
    return screening.id;
  }

  /**
   * One that the client sent.
   *
   * @param on the day, on the clinic's calendar
   */
  public UUID submitted(Given given, Map<String, String> answers, Instant at, LocalDate on) {
    var screening = make(given, Screening.Source.ONLINE);
    screening.submit(at);
    responses.keep(screening, new Filled.Answered(instrument(given), answers), on, at, null);
    return screening.id;
  }

  /**
   * One that staff entered.
   *
   * @param answers empty where only the total is known
   * @param total null where the answers are known
   */
  public UUID entered(
      Given given, Map<String, String> answers, @Nullable Integer total, LocalDate on) {
    var screening = make(given, Screening.Source.ENTRY);
    screening.submit(given.at());
    var filled =
        total == null
            ? new Filled.Answered(instrument(given), answers)
            : new Filled.TotalOnly(instrument(given), total);
    responses.keep(screening, filled, on, given.at(), given.by());
    return screening.id;
  }

  private Screening make(Given given, Screening.Source source) {
    var screening =
        new Screening(
            given.clinicId(),
            given.caseId(),
            given.clientId(),
            given.instrument(),
            null,
            source,
            given.by(),
            given.at());
    em.persist(screening);
    return screening;
  }

  private static Instrument instrument(Given given) {
    return Content.english().instrument(given.instrument()).orElseThrow();
  }
}
