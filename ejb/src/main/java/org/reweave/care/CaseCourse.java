package org.reweave.care;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.StaffNotices;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.platform.Sealer;

/**
 * What becomes of a case: closed and opened again, the partners separated, handed over to another
 * lead. Each turn is its lead's word and stays on record with a note for the team.
 */
@Stateless
@DenyAll
public class CaseCourse {
  private static final int LONGEST_NOTE = 4000;
  private static final int MOST_CASES = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject Teams teams;
  @Inject Clinics clinics;
  @Inject StaffNames names;
  @Inject StaffNotices notices;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;
  @Inject Event<CaseClosed> closed;
  @Inject Event<JointPlansTakenBack> takenBack;

  /**
   * Closes a case that the viewer leads, once the work in flight is done. From then on it takes no
   * new work, and visits still to come are cancelled; flags that are open stay in the queue until
   * somebody has closed each of them.
   *
   * @throws Invalid naming {@code closedOn} or {@code note}
   * @throws Conflict {@code case-closed} the second time
   */
  @RolesAllowed(Roles.THERAPIST)
  public void close(UUID caseId, Closure closure) {
    var careCase = led(caseId);
    careCase.close(closure.closedOn(), today());
    keep(careCase, TurnKind.CLOSED, closure.closedOn(), note(closure.note(), "note"));
    audit.record("close", "case", caseId, caseId);
    closed.fire(new CaseClosed(caseId));
  }

  /**
   * Opens a closed case that the viewer leads again. What was decided on joint work holds as it
   * did.
   *
   * @throws Invalid naming {@code note}, which says why
   * @throws Conflict {@code not-closed}
   */
  @RolesAllowed(Roles.THERAPIST)
  public void reopen(UUID caseId, Reopening reopening) {
    var careCase = led(caseId);
    careCase.reopen();
    keep(careCase, TurnKind.REOPENED, today(), requiredNote(reopening.note(), "note"));
    audit.record("reopen", "case", caseId, caseId);
  }

  /**
   * Keeps that a couple has parted. Nothing new is made for both from that moment: no joint
   * homework, visit or report. What is planned stays until the lead {@linkplain #takeBackJointPlans
   * takes it back}, but neither is reminded of a visit for both any more. Each keeps the own
   * record, and neither is told anything by it.
   *
   * @throws Invalid naming {@code separatedOn} or {@code note}
   * @throws Conflict {@code no-couple}; {@code separated} the second time
   */
  @RolesAllowed(Roles.THERAPIST)
  public void separate(UUID caseId, Separation separation) {
    var careCase = led(caseId);
    careCase.separate(separation.separatedOn(), today());
    keep(careCase, TurnKind.SEPARATED, separation.separatedOn(), note(separation.note(), "note"));
    audit.record("separate", "case", caseId, caseId);
  }

  /**
   * Takes back what is still planned for both of a couple that has separated: their visits to come
   * are cancelled, and homework given to both that one has not handed in is left out. What each has
   * alone stays.
   *
   * @throws Conflict {@code not-separated}; {@code case-closed}
   */
  @RolesAllowed(Roles.THERAPIST)
  public void takeBackJointPlans(UUID caseId) {
    var careCase = led(caseId);
    access.requireOpen(caseId);
    if (careCase.separatedOn == null) {
      throw new Conflict("not-separated", "Note first that this couple has separated.");
    }
    audit.record("withdraw", "joint-plans", caseId, caseId);
    takenBack.fire(new JointPlansTakenBack(caseId));
  }

  /**
   * Hands cases that the viewer leads over to a colleague, all of them or none. The colleague leads
   * them at once, the viewer leaves their teams, and the rest of each team stays.
   *
   * @throws Invalid naming {@code to}, {@code cases} or {@code cases[n].note}
   * @throws Conflict {@code supervisor-needed} if the colleague supervises a case with open flags
   */
  @RolesAllowed(Roles.THERAPIST)
  public void handOver(HandingOver asked) {
    if (asked.cases().isEmpty() || asked.cases().size() > MOST_CASES) {
      throw new Invalid("cases", "number", "Choose from 1 to " + MOST_CASES + " cases.");
    }
    var cases = asked.cases().stream().map(each -> led(each.caseId())).toList();
    if (asked.to().equals(viewer.get().person())) {
      throw new Invalid("to", "self", "Choose a colleague.");
    }
    teams.require(asked.to(), Relation.LEAD, "to");
    for (int i = 0; i < asked.cases().size(); i++) {
      var each = asked.cases().get(i);
      var note = requiredNote(each.note(), "cases[" + i + "].note");
      var careCase = cases.get(i);
      keep(careCase, TurnKind.HANDED_OVER, today(), note);
      // Whoever leaves the team sees it no more: the record comes first.
      audit.record("hand-over", "team", each.caseId(), each.caseId());
      em.flush();
      teams.handOver(careCase, asked.to());
      notices.somethingWaits(careCase.clinicId, asked.to());
    }
  }

  /** The turns that a case took, the latest first, for its readers. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public List<PastTurn> turns(UUID caseId) {
    access.requireReader(caseId);
    audit.record("list", "turn", null, caseId);
    var turns =
        em.createQuery(
                "from CaseTurn t where t.caseId = :case order by t.at desc, t.id desc",
                CaseTurn.class)
            .setParameter("case", caseId)
            .getResultList();
    var by = names.of(turns.stream().map(t -> t.byId).distinct().toList());
    return turns.stream()
        .map(
            t ->
                new PastTurn(
                    t.kind,
                    t.effectiveOn,
                    sealer.openText(t.noteSeal(), t.note),
                    by.getOrDefault(t.byId, ""),
                    t.at))
        .toList();
  }

  private CareCase led(UUID caseId) {
    access.requireLead(caseId);
    access.takeCourse(caseId);
    var careCase = em.find(CareCase.class, caseId, LockModeType.PESSIMISTIC_WRITE);
    if (careCase == null) {
      throw new NotFound();
    }
    return careCase;
  }

  private void keep(CareCase careCase, TurnKind kind, LocalDate on, String note) {
    var turn = new CaseTurn(careCase, kind, on, viewer.get().person(), clock.instant());
    turn.annotate(sealer.sealText(turn.noteSeal(), note));
    em.persist(turn);
  }

  private static String requiredNote(@Nullable String note, String field) {
    var text = note(note, field);
    if (text.isEmpty()) {
      throw new Invalid(field, "required", "Leave a note for the team.");
    }
    return text;
  }

  private static String note(@Nullable String note, String field) {
    var text = Objects.requireNonNullElse(note, "").strip();
    if (text.length() > LONGEST_NOTE) {
      throw new Invalid(field, "too-long", "Shorten this to " + LONGEST_NOTE + " characters.");
    }
    return text;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clinics.current().zone());
  }
}
