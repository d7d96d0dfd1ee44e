package org.reweave.obligation;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Obligation;

/**
 * Reports, the duty to protect, and contacts that a pathway asks for: what has to be done by
 * certain times, written down step by step by who treats. It reminds and never decides; it reaches
 * nobody outside and no page of a client. Possible in a closed case too: a duty does not end with
 * it.
 */
@Stateless
@DenyAll
public class Obligations {
  private static final int MOST_CHARACTERS = 4000;

  /** Hours count from when it became known; nothing of ours runs longer than a month. */
  private static final Duration LONGEST_AGO = Duration.ofDays(31);

  private static final String MISSED =
      """
      select appointment_id, client_id, starts_at
      from missed_visits(cast(:from as timestamptz), cast(:now as timestamptz))
      where case_id = :case order by starts_at desc, appointment_id, client_id\
      """;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ObligationRecords records;
  @Inject Clinics clinics;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** What may be asked for where the viewer's clinic is. Shows no record, so none is audited. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<Obligation> choices() {
    return Obligation.in(clinics.current().jurisdiction());
  }

  /** Those of a case, the latest first; 100 at most. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<CurrentObligation> list(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "obligation", null, caseId);
    return records.of(caseId);
  }

  /**
   * Visits of the last month that a client missed with a risk of suicide being followed, and no
   * outreach begun since: a prompt, the clinician decides.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<MissedVisit> missedVisits(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "obligation", null, caseId);
    var now = clock.instant();
    return em.unwrap(Session.class)
        .createNativeQuery(MISSED, MissedVisit.class)
        .setParameter("case", caseId)
        .setParameter("from", now.minus(LONGEST_AGO))
        .setParameter("now", now)
        .getResultList();
  }

  /**
   * Begins one: its tasks have their times from when it became known.
   *
   * @return its id
   * @throws Invalid naming {@code kind}, {@code since} or {@code text}
   */
  @RolesAllowed(THERAPIST)
  public UUID open(UUID caseId, NewObligation asked) {
    access.requireTherapist(caseId);
    access.keepClient(caseId, asked.clientId());
    var now = clock.instant();
    var since = Objects.requireNonNullElse(asked.since(), now);
    var kind = choices().stream().filter(o -> o.key().equals(asked.kind())).findFirst();
    var problems = new ArrayList<Problem>();
    if (kind.isEmpty()) {
      problems.add(new Problem("kind", "unknown", "Choose what has to be done."));
    }
    if (since.isAfter(now) || since.isBefore(now.minus(LONGEST_AGO))) {
      problems.add(
          new Problem("since", "out-of-range", "Give a time of the last month, up to now."));
    }
    flaw("text", asked.text()).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    var v = viewer.get();
    var opened =
        new ObligationRecord(
            v.clinic(), caseId, asked.clientId(), asked.kind(), since, v.person(), now);
    opened.write(sealer.sealText(opened.bodySeal(), asked.text().strip()));
    em.persist(opened);
    // Hibernate knows of no relation between the two tables: the record goes first.
    em.flush();
    kind.orElseThrow().steps().forEach(s -> em.persist(new ObligationTask(opened, s, since)));
    em.flush();
    audit.record("open", "obligation", opened.id, caseId);
    return opened.id;
  }

  /**
   * Notes that a task is done, and what came of it. It counts as done at the time that is given.
   * Where it is done again and again, the next has its time from then.
   *
   * @throws Conflict {@code already-done}; {@code ended} where the whole is over
   * @throws Invalid naming {@code fields.AT} and the like, or {@code text}
   */
  @RolesAllowed(THERAPIST)
  public void complete(UUID taskId, Completion done) {
    var task =
        Optional.ofNullable(em.find(ObligationTask.class, taskId, LockModeType.PESSIMISTIC_WRITE))
            .orElseThrow(NotFound::new);
    access.requireTherapist(task.caseId);
    var of = locked(task.obligationId);
    if (task.doneAt != null) {
      throw new Conflict("already-done", "This is done already.");
    }
    requireGoingOn(of);
    var now = clock.instant();
    var kind = Obligation.of(of.kind);
    var guide =
        new Guide(
            kind.flatMap(o -> o.step(task.step)).map(Obligation.Step::fields).orElse(List.of()),
            Duration.ofDays(kind.map(Obligation::repeatDays).orElse(0)),
            task.dueFrom,
            now,
            done.fields());
    var problems = new ArrayList<>(guide.problems());
    flaw("text", done.text()).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    var by = viewer.get().person();
    task.complete(
        by,
        guide.doneAt(),
        now,
        sealer.sealFields(task.fieldsSeal(by), guide.kept(), Guide.BYTES),
        sealer.sealText(task.noteSeal(by), Objects.requireNonNullElse(done.text(), "").strip()));
    if (kind.filter(Obligation::repeats).isPresent()) {
      em.persist(new ObligationTask(of, task.step, guide.doneAt(), guide.next()));
    }
    em.flush();
    audit.record("complete", "obligation-task", taskId, task.caseId);
  }

  /**
   * Agrees, as a second person, that it may end. It holds until something more is written down.
   *
   * @throws Conflict {@code ended}; {@code one-is-enough} where it takes no second person; {@code
   *     already-countersigned} by the same person
   * @throws Invalid naming {@code text}
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void countersign(UUID obligationId, @Nullable String text) {
    var of = locked(obligationId);
    access.requireTeam(of.caseId);
    requireGoingOn(of);
    if (!of.needsSecond()) {
      throw new Conflict("one-is-enough", "This ends without a second person.");
    }
    var by = viewer.get().person();
    if (signers(obligationId).contains(by)) {
      throw new Conflict("already-countersigned", "You have countersigned it already.");
    }
    em.persist(new ObligationSignature(of, by, clock.instant(), checked(text), sealer));
    audit.record("countersign", "obligation", obligationId, of.caseId);
  }

  /**
   * Ends the whole, with the reason: what is not done yet is not asked for any more.
   *
   * @throws Conflict {@code ended} if it is over already; {@code countersignature-missing} or
   *     {@code same-person} where a second person has to agree first
   * @throws Invalid naming {@code text}
   */
  @RolesAllowed(THERAPIST)
  public void end(UUID obligationId, @Nullable String text) {
    var of = locked(obligationId);
    access.requireTherapist(of.caseId);
    requireGoingOn(of);
    var words = checked(text);
    var by = viewer.get().person();
    if (of.needsSecond()) {
      requireSecond(signers(obligationId), by);
    }
    of.end(by, clock.instant(), sealer.sealText(of.endingSeal(by), words));
    audit.record("end", "obligation", obligationId, of.caseId);
  }

  private ObligationRecord locked(UUID obligationId) {
    return Optional.ofNullable(
            em.find(ObligationRecord.class, obligationId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(NotFound::new);
  }

  /** Who agrees to its end and knows all that was written down. */
  private List<UUID> signers(UUID obligationId) {
    return em.createQuery(
            """
            select s.signedBy from ObligationSignature s where s.obligationId = :of
              and not exists (select 1 from ObligationTask t
                where t.obligationId = s.obligationId and t.notedAt > s.signedAt)\
            """,
            UUID.class)
        .setParameter("of", obligationId)
        .getResultList();
  }

  private static void requireSecond(List<UUID> signers, UUID by) {
    if (signers.isEmpty()) {
      throw new Conflict(
          "countersignature-missing", "A second person has to countersign before it ends.");
    }
    if (signers.stream().allMatch(by::equals)) {
      throw new Conflict(
          "same-person", "Two people are needed: one countersigns and the other one ends it.");
    }
  }

  private static void requireGoingOn(ObligationRecord of) {
    if (of.endedAt != null) {
      throw new Conflict("ended", "This is over already.");
    }
  }

  private static String checked(@Nullable String text) {
    flaw("text", text)
        .ifPresent(
            problem -> {
              throw new Invalid(List.of(problem));
            });
    return Objects.requireNonNullElse(text, "").strip();
  }

  private static Optional<Problem> flaw(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.of(new Problem(field, "required", "Write down what is known or was done."));
    }
    return text.length() > MOST_CHARACTERS
        ? Optional.of(new Problem(field, "too-long", "Use 4000 characters at most."))
        : Optional.empty();
  }
}
