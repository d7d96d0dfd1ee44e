package org.reweave.screening;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.ClientNotices;
import org.reweave.care.CaseAccess;
import org.reweave.content.Wordings;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

/** Questionnaires of a case, for its team: given out, entered from paper, read. */
@Stateless
@DenyAll
public class Screenings {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ScreeningRepository screenings;
  @Inject AuditTrail audit;
  @Inject Responses responses;
  @Inject ScreeningResults results;
  @Inject ClinicDay clinicDay;
  @Inject Wordings wordings;
  @Inject ClientNotices notices;
  @Inject Clock clock;

  /**
   * Gives a questionnaire to a client, any number of times.
   *
   * @return the screening's id
   * @throws Conflict {@code by-clinician} for what no client answers; {@code no-wording} while
   *     nobody has loaded the instrument's wording; {@code case-closed}
   */
  @RolesAllowed(THERAPIST)
  public UUID assign(UUID caseId, NewScreening screening) {
    access.requireTherapist(caseId);
    access.requireOpen(caseId);
    var clientId = AnswerRules.required(screening.clientId(), "clientId");
    access.requireClient(caseId, clientId);
    var worded = worded(AnswerRules.required(screening.instrument(), "instrument"));
    if (worded.instrument().byClinician()) {
      throw new Conflict("by-clinician", "A clinician fills this in. Enter it yourself.");
    }
    if (!worded.instrument().answerableOnline()) {
      throw new Conflict(
          "no-wording",
          "This questionnaire has no wording here yet. Load it, or enter the answers of a paper"
              + " form.");
    }
    var made =
        make(
            caseId,
            clientId,
            worded.instrument().key(),
            worded.wordingId(),
            Screening.Source.ONLINE,
            clock.instant());
    notices.somethingNew(viewer.get().clinic(), clientId);
    audit.record("assign", "screening", made.id, caseId);
    return made.id;
  }

  /**
   * Enters a paper form or an interview. The rules run on it like on a client's own answers.
   *
   * @return the screening's id
   * @throws Conflict {@code case-closed}
   */
  @RolesAllowed(THERAPIST)
  public UUID enter(UUID caseId, NewScreeningEntry entry) {
    access.requireTherapist(caseId);
    access.requireOpen(caseId);
    var clientId = AnswerRules.required(entry.clientId(), "clientId");
    access.requireClient(caseId, clientId);
    var instrument = instrument(AnswerRules.required(entry.instrument(), "instrument"));
    var administeredOn = AnswerRules.required(entry.administeredOn(), "administeredOn");
    if (administeredOn.isAfter(clinicDay.today())) {
      throw new Invalid(
          "administeredOn", "in-the-future", "Give the day it was filled in, today at the latest.");
    }
    var filled = AnswerRules.filled(instrument, entry);
    var at = clock.instant();
    // The words on the paper are not known to be those that the clinic shows online.
    var made = make(caseId, clientId, instrument.key(), null, Screening.Source.ENTRY, at);
    made.submit(at);
    responses.keep(made, filled, administeredOn, at, viewer.get().person());
    audit.record("enter", "screening", made.id, caseId);
    return made.id;
  }

  /**
   * The case's screenings with their results, newest first.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Page<ScreeningResult> list(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    access.requireReader(caseId);
    audit.record("list", "screening", null, caseId);
    var page = screenings.ofCase(caseId, limit, cursor);
    return new Page<>(results.of(page.items()), page.next());
  }

  /** All submitted results of a case, the earliest first: what progress is drawn from. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<ScreeningResult> results(UUID caseId) {
    access.requireReader(caseId);
    audit.record("list", "screening", null, caseId);
    return results.of(screenings.submittedOfCase(caseId));
  }

  /** What one of a case's questionnaires asked, in the words under which it was given. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Instrument asked(UUID caseId, UUID screeningId) {
    access.requireReader(caseId);
    var screening = screenings.ofCase(caseId, screeningId);
    audit.record("read", "screening", screeningId, caseId);
    return wordings.under(screening.instrument, screening.wordingId);
  }

  private Screening make(
      UUID caseId,
      UUID clientId,
      String instrument,
      @Nullable UUID wordingId,
      Screening.Source source,
      Instant at) {
    var v = viewer.get();
    var made =
        new Screening(v.clinic(), caseId, clientId, instrument, wordingId, source, v.person(), at);
    em.persist(made);
    return made;
  }

  /** A questionnaire as the clinic words it today. */
  private Wordings.Worded worded(String key) {
    return wordings.current(key).orElseThrow(Screenings::unknown);
  }

  private static Invalid unknown() {
    return new Invalid("instrument", "unknown", "There is no such questionnaire.");
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow(Screenings::unknown);
  }
}
