package org.reweave.safety;

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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.care.Relation;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Refused;
import org.reweave.platform.Sealer;
import org.reweave.screening.AskedQuestions;
import org.reweave.screening.Evidence;
import org.reweave.seeds.Rule;

/**
 * The clinician's work on red flags: seen, assessed, planned, reported and monitored where called
 * for, closed. Each step is written down and stays. No flag closes by itself, and none of this
 * reaches a client.
 */
@Stateless
@DenyAll
public class SafetyReviews {
  /** The most characters of a step's text. */
  public static final int MOST_CHARACTERS = 4000;

  private static final Comparator<FlagSummary> WEIGHTIEST =
      Comparator.comparing((FlagSummary f) -> f.kind() != Rule.Kind.SAFETY)
          .thenComparing(FlagSummary::severity, Comparator.reverseOrder());

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject FlagSteps steps;
  @Inject AskedQuestions asked;
  @Inject FlagQueue queue;
  @Inject Clock clock;

  /**
   * The flags of a case, newest first; rules that did not fire are not among them.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Page<FlagSummary> list(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    return newest(caseId, "f.state <> NONE", limit, cursor);
  }

  /**
   * Every open flag of a case, however many there are: SAFETY before TOPIC, the weightiest first,
   * the newest first among equals.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<FlagSummary> open(UUID caseId) {
    access.requireReader(caseId);
    audit.record("list", "red-flag", null, caseId);
    var flags =
        em.createQuery(
                "select f from RedFlag f where f.caseId = :case and f.state not in (NONE, CLOSED)"
                    + " order by f.raisedAt desc, f.id",
                RedFlag.class)
            .setParameter("case", caseId)
            .getResultList();
    return summaries(flags).stream().sorted(WEIGHTIEST).toList();
  }

  /**
   * The closed flags of a case, newest first.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Page<FlagSummary> closed(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    return newest(caseId, "f.state = CLOSED", limit, cursor);
  }

  private Page<FlagSummary> newest(
      UUID caseId, String which, @Nullable Integer limit, @Nullable String cursor) {
    access.requireReader(caseId);
    audit.record("list", "red-flag", null, caseId);
    var query =
        em.createQuery(
                "select f from RedFlag f where f.caseId = :case and "
                    + which
                    + " and (f.raisedAt < :at or f.raisedAt = :at and f.id > :id)"
                    + " order by f.raisedAt desc, f.id",
                RedFlag.class)
            .setParameter("case", caseId);
    var page = Page.latest(query, limit, cursor, f -> new Place(f.raisedAt, f.id));
    return new Page<>(summaries(page.items()), page.next());
  }

  private List<FlagSummary> summaries(List<RedFlag> flags) {
    var escalated = escalations(flags.stream().map(f -> f.id).toList());
    return flags.stream().map(f -> summary(f, escalated.get(f.id))).toList();
  }

  /** One flag with its evidence and history. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public FlagDetail get(UUID flagId) {
    var flag = find(flagId);
    var relation = access.requireReader(flag.caseId);
    audit.record("read", "red-flag", flagId, flag.caseId);
    return detail(flag, relation);
  }

  /** The open SAFETY flags of the viewer's cases, the most urgent first; 200 at most. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<QueuedFlag> urgent() {
    audit.record("list", "red-flag", null, null);
    return queue.urgent(viewer.get().person(), clock.instant(), Page.MAX_LIMIT);
  }

  /**
   * The open SAFETY flags of the viewer's cases in the order of their clocks.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Page<QueuedFlag> queue(
      QueueQuery asked, @Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "red-flag", null, null);
    return queue.byClock(viewer.get().person(), clock.instant(), asked, Page.limit(limit), cursor);
  }

  /**
   * The clinic's cases in which something has waited far too long, for the clinic's lead; where
   * none is named, for every supervisor. Empty for anybody else.
   */
  @RolesAllowed(SUPERVISOR)
  public List<OverdueCase> overdueInClinic() {
    audit.record("list", "overdue-case", null, null);
    return queue.overdueInClinic();
  }

  /** How many SAFETY flags are open in the viewer's cases. Shows no record, so none is audited. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public int openCount() {
    return queue.count(viewer.get().person());
  }

  /**
   * Takes a step, with what the clinician writes about it: what was found out, is to be done, or
   * why it is closed.
   *
   * @throws Conflict if the step does not follow on the flag's state, or a CRITICAL flag is to be
   *     closed before somebody else countersigned
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public FlagDetail take(UUID flagId, FlagStep step, @Nullable String text) {
    return taken(flagId, Set.of(), step, text, false);
  }

  /**
   * Takes a step with the same words for other flags too that the same answers raised and that wait
   * for it: people talk about all of them in one conversation. Either all move on or none does.
   *
   * @param beside ids of the others, each named, so that none moves on that nobody has seen
   * @throws Conflict as {@link #take} does, and {@code not-beside} if the step is for one flag
   *     alone, or one of the others was not raised by the same answers or waits for something else
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public FlagDetail takeForAll(
      UUID flagId, Set<UUID> beside, FlagStep step, @Nullable String text) {
    if (!step.isForAll()) {
      throw notBeside();
    }
    return taken(flagId, beside, step, text, false);
  }

  /**
   * Closes a flag that turned out to be a false alarm, under the same conditions as any other. It
   * stays on record with the reason, and is counted apart.
   *
   * @throws Conflict as {@link #take} does
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public FlagDetail closeAsFalseAlarm(UUID flagId, @Nullable String text) {
    return taken(flagId, Set.of(), FlagStep.CLOSE, text, true);
  }

  private FlagDetail taken(
      UUID flagId, Set<UUID> beside, FlagStep step, @Nullable String text, boolean falseAlarm) {
    var caseId = caseOf(flagId);
    var relation = access.requireTeam(caseId);
    if (!step.isFor(relation)) {
      throw new Refused();
    }
    var words = checked(text);
    // One that is opened again stands against erasing: either comes first.
    access.keepCourse(caseId);
    var flags = locked(flagId, beside);
    var flag = flags.getFirst();
    if (!flags.stream().allMatch(flag::isBeside)) {
      throw notBeside();
    }
    steps.take(flags, step, viewer.get().person(), clock.instant(), words, falseAlarm);
    for (var each : flags) {
      audit.record(step.name().toLowerCase(Locale.ROOT), "red-flag", each.id, caseId);
    }
    return detail(flag, relation);
  }

  /** The flag and then the others, locked in one order, whichever of them is opened. */
  private List<RedFlag> locked(UUID flagId, Set<UUID> beside) {
    var ids = new HashSet<>(beside);
    ids.add(flagId);
    if (ids.size() > Page.MAX_LIMIT) {
      throw notBeside();
    }
    var flags =
        em.createQuery("select f from RedFlag f where f.id in :ids order by f.id", RedFlag.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (flags.stream().noneMatch(f -> f.id.equals(flagId))) {
      throw new NotFound();
    }
    if (flags.size() < ids.size()) {
      throw notBeside();
    }
    return flags.stream()
        .sorted(Comparator.comparing((RedFlag f) -> !f.id.equals(flagId)))
        .toList();
  }

  private static Conflict notBeside() {
    return new Conflict(
        "not-beside", "Not all of these wait for the same any more. Look at them again.");
  }

  /** A step's text as it is kept. */
  static String checked(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new Invalid("text", "required", "Write down what you did and why.");
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new Invalid("text", "too-long", "Use 4000 characters at most.");
    }
    return text.strip();
  }

  /** Read apart: the flag itself is loaded once it is its turn. */
  private UUID caseOf(UUID flagId) {
    return em.createQuery(
            "select f.caseId from RedFlag f where f.id = :flag and f.state <> NONE", UUID.class)
        .setParameter("flag", flagId)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private RedFlag find(UUID flagId) {
    return Optional.ofNullable(em.find(RedFlag.class, flagId))
        .filter(f -> f.state != FlagState.NONE)
        .orElseThrow(NotFound::new);
  }

  private FlagDetail detail(RedFlag flag, Relation relation) {
    var answers = Evidence.open(sealer, flag.clinicId, flag.id, flag.clientId, flag.evidence);
    var escalations =
        em.createQuery(
                "select e from FlagEscalation e where e.key.flagId = :flag and e.key.level <> LEAD"
                    + " order by e.at, e.key.level desc",
                FlagEscalation.class)
            .setParameter("flag", flag.id)
            .getResultStream()
            .map(FlagEscalation::view)
            .toList();
    return new FlagDetail(
        flag.id,
        flag.caseId,
        flag.clientId,
        flag.screeningId,
        flag.code,
        flag.kind,
        flag.severity,
        flag.state,
        flag.raisedAt,
        flag.acknowledgeBy,
        flag.assessBy,
        flag.dueAt,
        RuleBook.text(flag.code),
        flag.ruleVersion,
        RuleBook.evidence(asked.in(flag.screeningId).orElse(null), answers),
        steps.history(flag),
        flag.countersignedBy != null,
        Arrays.stream(FlagStep.values())
            .filter(s -> s.fits(flag.state) && s.isFor(relation))
            .toList(),
        escalations,
        steps.earlier(flag),
        steps.beside(flag));
  }

  /** The highest escalation of each flag that has one. */
  private Map<UUID, Escalation> escalations(List<UUID> flags) {
    return em.createQuery(
            "select e from FlagEscalation e where e.key.flagId in :flags and e.key.level <> LEAD",
            FlagEscalation.class)
        .setParameter("flags", flags)
        .getResultStream()
        .collect(
            Collectors.toMap(
                e -> e.key.flagId(),
                FlagEscalation::view,
                BinaryOperator.maxBy(Comparator.comparing(Escalation::level))));
  }

  private static FlagSummary summary(RedFlag flag, @Nullable Escalation escalation) {
    return new FlagSummary(
        flag.id,
        flag.clientId,
        flag.code,
        RuleBook.title(flag.code),
        flag.kind,
        flag.severity,
        flag.state,
        flag.raisedAt,
        flag.acknowledgeBy,
        flag.assessBy,
        flag.dueAt,
        escalation);
  }
}
