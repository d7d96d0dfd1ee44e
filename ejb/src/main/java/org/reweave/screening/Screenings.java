package org.reweave.screening;

import static org.reweave.platform.Roles.CLIENT;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.care.TeamNotices;
import org.reweave.content.Wordings;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Problem;

/**
 * Questionnaires: staff give them out, enter paper forms and read results; a client answers the own
 * ones alone, and cannot read them back after sending.
 *
 * <p>Whatever is answered, the client gets the same answer after the same work, and the partner's
 * requests read or lock no row that a submission touches.
 */
@Stateless
@DenyAll
public class Screenings {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject TeamNotices notices;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Responses responses;
  @Inject ClinicDay clinicDay;
  @Inject Wordings wordings;
  @Inject Clock clock;

  /**
   * Gives a questionnaire to a client, any number of times.
   *
   * @return the screening's id
   * @throws Conflict {@code no-wording} while nobody has loaded the instrument's wording; {@code
   *     case-closed}
   */
  @RolesAllowed(THERAPIST)
  public UUID assign(UUID caseId, NewScreening screening) {
    access.requireTherapist(caseId);
    access.requireOpen(caseId);
    var clientId = required(screening.clientId(), "clientId");
    access.requireClient(caseId, clientId);
    var worded = worded(required(screening.instrument(), "instrument"));
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
    var clientId = required(entry.clientId(), "clientId");
    access.requireClient(caseId, clientId);
    var instrument = instrument(required(entry.instrument(), "instrument"));
    var administeredOn = required(entry.administeredOn(), "administeredOn");
    if (administeredOn.isAfter(clinicDay.today())) {
      throw new Invalid(
          "administeredOn", "in-the-future", "Give the day it was filled in, today at the latest.");
    }
    var filled = filled(instrument, entry);
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
    access.requireTeam(caseId);
    audit.record("list", "screening", null, caseId);
    var page = page("s.caseId = :owner", caseId, limit, cursor);
    return new Page<>(results(page.items()), page.next());
  }

  /** All submitted results of a case, the earliest first: what progress is drawn from. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<ScreeningResult> results(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "screening", null, caseId);
    var submitted =
        em.createQuery(
                "select s from Screening s where s.caseId = :case and s.status = SUBMITTED"
                    + " order by s.submittedAt, s.id",
                Screening.class)
            .setParameter("case", caseId)
            .getResultList();
    return results(submitted);
  }

  /** What the case's results call for and nobody has asked yet; see {@link FollowUp}. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<FollowUp> followUps(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "screening", null, caseId);
    var all =
        em.createQuery(
                "select s from Screening s where s.caseId = :case order by s.assignedAt, s.id",
                Screening.class)
            .setParameter("case", caseId)
            .getResultList();
    var opened = responses.open(all.stream().map(s -> s.id).toList());
    return FollowUp.of(all.stream().map(s -> result(s, opened.get(s.id))).toList());
  }

  /**
   * The questionnaires that the viewer was given, newest first.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed(CLIENT)
  public Page<MyScreening> mine(@Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "screening", null, null);
    return page("s.source = ONLINE and s.clientId = :owner", viewer.get().person(), limit, cursor)
        .map(s -> new MyScreening(s.id, s.instrument, title(s), s.status, s.assignedAt));
  }

  /** One of the viewer's own questionnaires, with what was saved so far until it is sent. */
  @RolesAllowed(CLIENT)
  public MyScreeningDraft mine(UUID screeningId) {
    var screening = own(screeningId, LockModeType.NONE);
    audit.record("read", "screening", screeningId, screening.caseId);
    var answers =
        screening.status == ScreeningStatus.SUBMITTED
            ? null
            : draft(screening).map(d -> answers(screening, d)).orElse(Map.of());
    return new MyScreeningDraft(
        screening.id,
        screening.instrument,
        title(screening),
        screening.status,
        screening.assignedAt,
        answers);
  }

  /** What one of a case's questionnaires asked, in the words under which it was given. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Instrument asked(UUID caseId, UUID screeningId) {
    access.requireTeam(caseId);
    var screening =
        Optional.ofNullable(em.find(Screening.class, screeningId))
            .filter(s -> s.caseId.equals(caseId))
            .orElseThrow(NotFound::new);
    audit.record("read", "screening", screeningId, caseId);
    return worded(screening);
  }

  /** What one of the viewer's own questionnaires asks, in the words under which it was given. */
  @RolesAllowed(CLIENT)
  public Instrument questions(UUID screeningId) {
    var screening = own(screeningId, LockModeType.NONE);
    audit.record("read", "screening", screeningId, screening.caseId);
    return worded(screening);
  }

  /**
   * Saves answers next to those saved before; what is not named stays. If one of them cannot be
   * taken, none is.
   *
   * @param answers option values by item key
   */
  @RolesAllowed(CLIENT)
  public void saveAnswers(UUID screeningId, Map<String, String> answers) {
    var screening = own(screeningId, LockModeType.PESSIMISTIC_WRITE);
    access.requireMember(screening.caseId);
    access.requireOpen(screening.caseId);
    screening.start();
    required(answers, "answers");
    check(worded(screening), answers, false);
    var draft = draft(screening);
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
    var screening = own(screeningId, LockModeType.PESSIMISTIC_WRITE);
    access.requireMember(screening.caseId);
    access.requireOpen(screening.caseId);
    var now = clock.instant();
    screening.submit(now);
    var instrument = worded(screening);
    var draft = draft(screening);
    var answers = draft.map(d -> answers(screening, d)).orElse(Map.of());
    check(instrument, answers, true);
    draft.ifPresent(em::remove);
    responses.keep(
        screening, new Filled.Answered(instrument, answers), clinicDay.today(), now, null);
    notices.questionsSubmitted(screening.caseId);
    audit.record("submit", "screening", screeningId, screening.caseId);
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

  /** The viewer's own screening; of somebody else's, staff's entries included, nothing is told. */
  private Screening own(UUID screeningId, LockModeType lock) {
    return Optional.ofNullable(em.find(Screening.class, screeningId, lock))
        .filter(s -> s.source == Screening.Source.ONLINE)
        .filter(s -> s.clientId.equals(viewer.get().person()))
        .orElseThrow(NotFound::new);
  }

  private Optional<ScreeningDraft> draft(Screening screening) {
    return Optional.ofNullable(em.find(ScreeningDraft.class, screening.id));
  }

  private Map<String, String> answers(Screening screening, ScreeningDraft draft) {
    return sealer.openFields(ScreeningDraft.seal(screening), draft.answers);
  }

  private List<ScreeningResult> results(List<Screening> screenings) {
    var opened = responses.open(screenings.stream().map(s -> s.id).toList());
    var wording =
        wordings.versions(
            screenings.stream().map(s -> s.wordingId).filter(Objects::nonNull).toList());
    return screenings.stream().map(s -> result(s, version(s, wording), opened.get(s.id))).toList();
  }

  private static @Nullable Integer version(Screening screening, Map<UUID, Integer> wording) {
    return screening.wordingId == null ? null : wording.get(screening.wordingId);
  }

  private static ScreeningResult result(
      Screening s, @Nullable Integer wording, Responses.@Nullable Opened opened) {
    if (opened == null) {
      return new ScreeningResult(
          s.id,
          s.clientId,
          s.instrument,
          wording,
          s.status,
          s.source == Screening.Source.ENTRY,
          null,
          s.assignedAt,
          null,
          null,
          null,
          null,
          Map.of());
    }
    var hasTotal = opened.score().total() != null || !opened.score().subscales().isEmpty();
    return new ScreeningResult(
        s.id,
        s.clientId,
        s.instrument,
        wording,
        s.status,
        s.source == Screening.Source.ENTRY,
        opened.row().enteredBy,
        s.assignedAt,
        opened.row().administeredOn,
        opened.row().submittedAt,
        hasTotal ? opened.score() : null,
        opened.band(),
        opened.answers());
  }

  private Page<Screening> page(
      String where, UUID owner, @Nullable Integer limit, @Nullable String cursor) {
    var query =
        em.createQuery(
                "select s from Screening s where "
                    + where
                    + " and (s.assignedAt < :at or s.assignedAt = :at and s.id > :id)"
                    + " order by s.assignedAt desc, s.id",
                Screening.class)
            .setParameter("owner", owner);
    return Page.latest(query, limit, cursor, s -> new Place(s.assignedAt, s.id));
  }

  /** Input comes from outside: what must be there may be missing. */
  private static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new Invalid(field, "required", "This is needed.");
    }
    return value;
  }

  private static String title(Screening screening) {
    return instrument(screening.instrument).title();
  }

  /** A questionnaire as the clinic words it today. */
  private Wordings.Worded worded(String key) {
    return wordings.current(key).orElseThrow(Screenings::unknown);
  }

  /** A questionnaire as it was worded when it was given. */
  private Instrument worded(Screening screening) {
    return wordings.under(screening.instrument, screening.wordingId);
  }

  private static Invalid unknown() {
    return new Invalid("instrument", "unknown", "There is no such questionnaire.");
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow(Screenings::unknown);
  }

  private static Filled filled(Instrument instrument, NewScreeningEntry entry) {
    var total = entry.total();
    var answers = entry.answers();
    if ((total == null) == (answers == null)) {
      throw new Invalid("answers", "required", "Give either the answers or the total.");
    }
    if (answers != null) {
      check(instrument, answers, true);
      return new Filled.Answered(instrument, answers);
    }
    var range = instrument.range();
    if (range == null) {
      throw new Invalid("total", "no-total", "This questionnaire has no total.");
    }
    if (total == null || total < range.min() || total > range.max()) {
      throw new Invalid(
          "total", "out-of-range", "Give a total from " + range.min() + " to " + range.max() + ".");
    }
    return new Filled.TotalOnly(instrument, total);
  }

  private static void check(Instrument instrument, Map<String, String> answers, boolean complete) {
    // A null would pass as "not answered"; it is no option either.
    var empty =
        answers.entrySet().stream()
            .filter(e -> e.getValue() == null && instrument.item(e.getKey()).isPresent())
            .map(e -> new Problem(e.getKey(), Problem.Code.WRONG_OPTION));
    var problems =
        Stream.concat(empty, instrument.check(answers, complete).stream())
            .collect(
                Collectors.toMap(
                    Problem::key, Screenings::say, (first, second) -> first, LinkedHashMap::new));
    if (!problems.isEmpty()) {
      throw new Invalid(List.copyOf(problems.values()));
    }
  }

  private static Invalid.Problem say(Problem problem) {
    var field = "answers." + problem.key();
    return switch (problem.code()) {
      case MISSING -> new Invalid.Problem(field, "required", "Choose one answer.");
      case WRONG_OPTION ->
          new Invalid.Problem(field, "not-an-option", "Choose one of the answers.");
      case UNKNOWN_ITEM -> new Invalid.Problem(field, "unknown", "There is no such question.");
    };
  }
}
