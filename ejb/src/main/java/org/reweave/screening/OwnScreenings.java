package org.reweave.screening;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.ViewerLanguage;
import org.reweave.care.CaseAccess;
import org.reweave.care.TeamNotices;
import org.reweave.content.Wordings;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

/**
 * A client's own questionnaires: answered alone, and not read back after sending.
 *
 * <p>Whatever is answered, the client gets the same answer after the same work, and the partner's
 * requests read or lock no row that a submission touches.
 */
@Stateless
@DenyAll
public class OwnScreenings {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ScreeningRepository screenings;
  @Inject TeamNotices notices;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Responses responses;
  @Inject ClinicDay clinicDay;
  @Inject Wordings wordings;
  @Inject ViewerLanguage language;
  @Inject Clock clock;

  /**
   * The questionnaires that the viewer was given, newest first.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed(CLIENT)
  public Page<MyScreening> mine(@Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "screening", null, null);
    var spoken = language.get();
    return screenings.ofClient(viewer.get(), limit, cursor).map(s -> row(s, spoken));
  }

  /** All of them that wait to be sent, newest first. */
  @RolesAllowed(CLIENT)
  public List<MyScreening> open() {
    audit.record("list", "screening", null, null);
    var spoken = language.get();
    return screenings.openOfClient(viewer.get()).stream().map(s -> row(s, spoken)).toList();
  }

  private static MyScreening row(Screening s, Locale spoken) {
    return new MyScreening(s.id, s.instrument, title(s, spoken), s.status, s.assignedAt);
  }

  /** One of the viewer's own questionnaires, with what was saved so far until it is sent. */
  @RolesAllowed(CLIENT)
  public MyScreeningDraft mine(UUID screeningId) {
    var screening = screenings.own(viewer.get(), screeningId);
    audit.record("read", "screening", screeningId, screening.caseId);
    var answers =
        screening.status == ScreeningStatus.SUBMITTED
            ? null
            : screenings.draft(screening).map(d -> answers(screening, d)).orElse(Map.of());
    return new MyScreeningDraft(
        screening.id,
        screening.instrument,
        title(screening, language.get()),
        screening.status,
        screening.assignedAt,
        answers);
  }

  /**
   * What one of the viewer's own questionnaires asks, in the words under which it was given: ours
   * in the viewer's language.
   */
  @RolesAllowed(CLIENT)
  public Instrument questions(UUID screeningId) {
    var screening = screenings.own(viewer.get(), screeningId);
    audit.record("read", "screening", screeningId, screening.caseId);
    return screening.wordingId == null
        ? Content.english().instrument(screening.instrument, language.get()).orElseThrow()
        : worded(screening);
  }

  /**
   * Saves answers next to those saved before; what is not named stays. If one of them cannot be
   * taken, none is.
   *
   * @param answers option values by item key
   */
  @RolesAllowed(CLIENT)
  public void saveAnswers(UUID screeningId, Map<String, String> answers) {
    var screening = writable(screeningId);
    screening.start();
    AnswerRules.required(answers, "answers");
    AnswerRules.check(worded(screening), answers, false);
    var draft = screenings.draft(screening);
    var all = new TreeMap<>(draft.map(d -> answers(screening, d)).orElse(Map.of()));
    all.putAll(answers);
    var sealed = sealer.sealFields(ScreeningDraft.seal(screening), all, Responses.ANSWER_BYTES);
    var now = clock.instant();
    draft.ifPresentOrElse(
        d -> d.save(sealed, now), () -> em.persist(new ScreeningDraft(screening, sealed, now)));
    audit.record("save", "screening", screeningId, screening.caseId);
  }

  /**
   * Sends the saved answers to the team, for good.
   *
   * @throws Invalid naming each required item that has no answer; nothing was changed
   * @throws Conflict {@code already-submitted} the second time
   */
  @RolesAllowed(CLIENT)
  public void submit(UUID screeningId) {
    var screening = writable(screeningId);
    var now = clock.instant();
    screening.submit(now);
    var instrument = worded(screening);
    var draft = screenings.draft(screening);
    var answers = draft.map(d -> answers(screening, d)).orElse(Map.of());
    AnswerRules.check(instrument, answers, true);
    draft.ifPresent(em::remove);
    responses.keep(
        screening, new Filled.Answered(instrument, answers), clinicDay.today(), now, null);
    notices.questionsSubmitted(screening.caseId);
    audit.record("submit", "screening", screeningId, screening.caseId);
  }

  private Screening writable(UUID screeningId) {
    var screening = screenings.own(viewer.get(), screeningId);
    access.requireMember(screening.caseId);
    access.requireOpen(screening.caseId);
    screenings.lock(screening);
    return screening;
  }

  private Map<String, String> answers(Screening screening, ScreeningDraft draft) {
    return sealer.openFields(ScreeningDraft.seal(screening), draft.answers);
  }

  private static String title(Screening screening, Locale spoken) {
    return Content.english().title(screening.instrument, spoken).orElseThrow();
  }

  /** A questionnaire as it was worded when it was given. */
  private Instrument worded(Screening screening) {
    return wordings.under(screening.instrument, screening.wordingId);
  }
}
