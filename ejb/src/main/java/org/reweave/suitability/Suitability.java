package org.reweave.suitability;

import static java.util.stream.Collectors.toSet;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;
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

  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject AuditTrail audit;
  @Inject Decisions decisions;
  @Inject ScreenedClients screened;
  @Inject ClinicDay clinicDay;
  @Inject Clock clock;

  /** The latest decision; one without a decision and of version 0 before the first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public CurrentDecision current(UUID caseId) {
    access.requireReader(caseId);
    audit.record("read", "suitability", null, caseId);
    return decisions.current(caseId);
  }

  /** All decisions, the latest first; none is ever changed. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<CurrentDecision> history(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "suitability", null, caseId);
    return decisions.history(caseId);
  }

  /**
   * Decides anew; earlier decisions stay on record. A positive decision names an interview alone
   * with each partner, each time, held no earlier than that partner's latest safety flag: what was
   * found before it may no longer hold.
   *
   * @param expectedVersion the number of decisions that the caller has seen
   * @throws Stale if there has been another one since
   * @throws org.reweave.platform.Conflict if a positive decision lacks a screening or an interview
   *     alone of a partner, or if the case is closed
   */
  @RolesAllowed(THERAPIST)
  public CurrentDecision decide(UUID caseId, int expectedVersion, NewDecision made) {
    access.requireLead(caseId);
    access.requireOpen(caseId);
    decisions.lock(caseId);
    if (decisions.count(caseId) != expectedVersion) {
      throw new Stale();
    }
    var clients = access.clients(caseId);
    check(made, clients);
    var flagged = decisions.latestFlags(caseId);
    var interviewed =
        made.interviews().stream()
            .filter(i -> !i.heldOn().isBefore(flagged.getOrDefault(i.clientId(), LocalDate.MIN)))
            .map(Interview::clientId)
            .collect(toSet());
    new Basis(clients, screened.of(caseId), interviewed).require(made.decision());
    var v = viewer.get();
    decisions.keep(v.clinic(), caseId, made, v.person(), clock.instant());
    audit.record("decide", "suitability", null, caseId);
    return decisions.current(caseId);
  }

  private void check(NewDecision made, List<CaseClient> clients) {
    var today = clinicDay.today();
    var problems = new ArrayList<Problem>();
    if (made.decision() == null) {
      problems.add(new Problem("decision", "required", "Choose a decision."));
    }
    rationale(made.rationale()).ifPresent(problems::add);
    var reviewOn = made.reviewOn();
    if (reviewOn != null && reviewOn.isBefore(today)) {
      problems.add(new Problem("reviewOn", "in-the-past", "Choose today or a later day."));
    }
    if (reviewOn == null && made.decision() != null && made.decision().positive()) {
      problems.add(
          new Problem("reviewOn", "required", "Choose the day on which you look at it again."));
    }
    if (made.grounds() != null) {
      problems.addAll(made.grounds().problems(made.decision()));
    }
    var seen = new HashSet<UUID>();
    for (int i = 0; i < made.interviews().size(); i++) {
      var field = "interviews[" + i + "].";
      var interview = made.interviews().get(i);
      var client = interview.clientId();
      if (clients.stream().noneMatch(c -> c.clientId().equals(client)) || !seen.add(client)) {
        problems.add(new Problem(field + "clientId", "unknown", "Name each partner once."));
      }
      heldOn(interview.heldOn(), today, field + "heldOn").ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private static Optional<Problem> rationale(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.of(new Problem("rationale", "required", "Write down why."));
    }
    return text.length() > MOST_CHARACTERS
        ? Optional.of(new Problem("rationale", "too-long", "Use 4000 characters at most."))
        : Optional.empty();
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
