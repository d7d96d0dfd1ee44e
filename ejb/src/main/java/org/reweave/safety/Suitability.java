package org.reweave.safety;

import static java.util.stream.Collectors.toSet;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Ids;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;
import org.reweave.platform.Sealer;
import org.reweave.platform.Stale;
import org.reweave.screening.ClinicDay;
import org.reweave.screening.ScreenedClients;

/**
 * The lead's decision on joint work. The software keeps it and asks for what it must rest on; it
 * never decides, and neither a flag nor a date ever changes a decision.
 */
@Stateless
@DenyAll
public class Suitability {
  private static final int MOST_CHARACTERS = 4000;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject StaffNames names;
  @Inject ScreenedClients screened;
  @Inject ClinicDay clinicDay;
  @Inject Clock clock;

  /** The latest decision; one without a decision and of version 0 before the first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public CurrentDecision current(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("read", "suitability", null, caseId);
    return latest(caseId).map(this::view).orElse(CurrentDecision.NONE);
  }

  /**
   * Decides anew; earlier decisions stay on record.
   *
   * @param expectedVersion the number of decisions that the caller has seen
   * @throws Stale if there has been another one since
   * @throws org.reweave.platform.Conflict if a positive decision lacks a screening or an interview
   *     alone of a partner
   */
  @RolesAllowed(THERAPIST)
  public CurrentDecision decide(UUID caseId, int expectedVersion, NewDecision made) {
    access.requireLead(caseId);
    // Two leads' decisions at one time would get the same number: the second waits and is stale.
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
        .setParameter(1, caseId.getMostSignificantBits() ^ caseId.getLeastSignificantBits())
        .getSingleResult();
    if (latest(caseId).map(d -> d.number).orElse(0) != expectedVersion) {
      throw new Stale();
    }
    var clients = access.clients(caseId);
    var interviews = check(made, clients);
    new Basis(
            clients,
            screened.of(caseId),
            interviews.stream().map(Interview::clientId).collect(toSet()))
        .require(made.decision());
    var v = viewer.get();
    var id = Ids.ordered();
    var decision =
        new SuitabilityDecision(
            id,
            v.clinic(),
            caseId,
            expectedVersion + 1,
            made.decision(),
            sealer.sealText(
                SuitabilityDecision.seal(v.clinic(), id, v.person()), made.rationale().strip()),
            made.reviewOn(),
            v.person(),
            clock.instant());
    em.persist(decision);
    em.flush();
    interviews.forEach(i -> em.persist(new IndividualInterview(decision, i)));
    audit.record("decide", "suitability", id, caseId);
    return view(decision, interviews);
  }

  private Optional<SuitabilityDecision> latest(UUID caseId) {
    return em.createQuery(
            "from SuitabilityDecision d where d.caseId = :case order by d.number desc",
            SuitabilityDecision.class)
        .setParameter("case", caseId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private CurrentDecision view(SuitabilityDecision decision) {
    var interviews =
        em.createQuery(
                "from IndividualInterview i where i.key.decisionId = :id order by i.heldOn,"
                    + " i.key.clientId",
                IndividualInterview.class)
            .setParameter("id", decision.id)
            .getResultStream()
            .map(IndividualInterview::view)
            .toList();
    return view(decision, interviews);
  }

  private CurrentDecision view(SuitabilityDecision decision, List<Interview> interviews) {
    return new CurrentDecision(
        decision.decision,
        sealer.openText(
            SuitabilityDecision.seal(decision.clinicId, decision.id, decision.decidedBy),
            decision.rationale),
        decision.reviewOn,
        names.of(decision.decidedBy),
        decision.decidedBy,
        decision.decidedAt,
        interviews,
        decision.number);
  }

  /** Checks the input's shape and answers the interviews. */
  private List<Interview> check(NewDecision made, List<CaseClient> clients) {
    var today = clinicDay.today();
    var problems = new ArrayList<Problem>();
    if (made.decision() == null) {
      problems.add(new Problem("decision", "required", "Choose a decision."));
    }
    var rationale = made.rationale();
    if (rationale == null || rationale.isBlank()) {
      problems.add(new Problem("rationale", "required", "Write down why."));
    } else if (rationale.length() > MOST_CHARACTERS) {
      problems.add(new Problem("rationale", "too-long", "Use 4000 characters at most."));
    }
    var reviewOn = made.reviewOn();
    if (reviewOn != null && reviewOn.isBefore(today)) {
      problems.add(new Problem("reviewOn", "in-the-past", "Choose today or a later day."));
    }
    List<Interview> interviews = made.interviews() == null ? List.of() : made.interviews();
    var seen = new HashSet<UUID>();
    for (int i = 0; i < interviews.size(); i++) {
      var field = "interviews[" + i + "].";
      var interview = interviews.get(i);
      var client = interview.clientId();
      if (clients.stream().noneMatch(c -> c.clientId().equals(client)) || !seen.add(client)) {
        problems.add(new Problem(field + "clientId", "unknown", "Name each partner once."));
      }
      heldOn(interview.heldOn(), today, field + "heldOn").ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return List.copyOf(interviews);
  }

  private static Optional<Problem> heldOn(
      @Nullable LocalDate heldOn, LocalDate today, String field) {
    if (heldOn == null) {
      return Optional.of(new Problem(field, "required", "Give the day of the interview."));
    }
    return heldOn.isAfter(today)
        ? Optional.of(new Problem(field, "in-the-future", "Give a day up to today."))
        : Optional.empty();
  }
}
