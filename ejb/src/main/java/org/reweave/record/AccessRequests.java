package org.reweave.record;

import static java.util.stream.Collectors.toSet;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.StaffNotices;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseDetail;
import org.reweave.care.Cases;
import org.reweave.care.Relation;
import org.reweave.care.StaffNames;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Refused;
import org.reweave.platform.Sealer;
import org.reweave.screening.ClinicDay;

/**
 * Requests of a case's clients for their own record, for the team. The lead answers within 30 days
 * (45 CFR 164.524(b)(2)); a denial for danger to somebody's life or safety is reviewed by a
 * supervisor, who did not take part in it (164.524(a)(3), (a)(4)). Until that is done the client is
 * told what everybody is told who waits.
 */
@Stateless
@DenyAll
public class AccessRequests {
  private static final int LEAST_REASON = 20;
  private static final int MOST_REASON = 4000;

  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @EJB Cases cases;
  @Inject AccessRepository requests;
  @Inject StaffNames staff;
  @Inject StaffNotices notices;
  @Inject ClinicDay clinicDay;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;

  /** All requests of the case, the latest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<AccessRequestView> list(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "access-request", null, caseId);
    var decisions = requests.decisions(caseId);
    var names =
        staff.of(
            decisions.values().stream()
                .flatMap(List::stream)
                .map(d -> d.decidedBy)
                .collect(toSet()));
    var today = clinicDay.today();
    return requests.ofCase(caseId).stream()
        .map(r -> view(r, decisions.getOrDefault(r.id, List.of()), names, today))
        .toList();
  }

  /**
   * Enters a request that came on paper. Lead and co-therapist alone.
   *
   * @return its id
   * @throws Conflict {@code already-asked} while one of that client is not answered
   * @throws Invalid naming {@code clientId} or {@code askedOn}
   */
  @RolesAllowed(THERAPIST)
  public UUID enter(UUID caseId, NewAccessRequest paper) {
    access.requireTherapist(caseId);
    var client = paper.clientId();
    if (client == null) {
      throw new Invalid("clientId", "required", "Choose who asked.");
    }
    access.keepClient(caseId, client);
    var on = paper.askedOn();
    if (on == null || on.isAfter(clinicDay.today())) {
      throw new Invalid(
          "askedOn", "out-of-range", "Choose the day it came in, today at the latest.");
    }
    var request = requests.open(caseId, client, on);
    audit.record("enter", "access-request", request.id, caseId);
    return request.id;
  }

  /**
   * Denies a copy for now, for a supervisor to review; the client is told nothing new by it. The
   * lead alone.
   *
   * @throws Conflict {@code already-answered}; {@code reviewer-needed} while the case has no
   *     supervisor
   * @throws Invalid naming {@code reason}
   */
  @RolesAllowed(THERAPIST)
  public void deny(UUID requestId, NewDenial denial) {
    var request = requests.getForUpdate(requestId);
    access.requireLead(request.caseId);
    var reason = reason(denial.reason());
    var latest = requests.latest(request);
    if (AccessRepository.state(latest) != AccessState.WAITING) {
      throw new Conflict("already-answered", "This was answered already.");
    }
    var reviewers =
        cases.get(request.caseId).members().stream()
            .filter(m -> m.relation() == Relation.SUPERVISOR && m.from() != null && m.to() == null)
            .map(CaseDetail.Member::staffId)
            .toList();
    if (reviewers.isEmpty()) {
      throw new Conflict(
          "reviewer-needed",
          "A denial is reviewed by a supervisor. Have one added to the team of this case first.");
    }
    requests.decide(request, latest, AccessState.DENIED, reason);
    reviewers.forEach(r -> notices.somethingWaits(request.clinicId, r));
    audit.record("deny", "access-request", requestId, request.caseId);
  }

  /**
   * Upholds or overturns a denial; final. A supervisor of the case who did not deny it.
   *
   * @throws Conflict {@code nothing-to-review}
   * @throws Invalid naming {@code upheld} or {@code reason}
   * @throws Refused for everybody else on the team
   */
  @RolesAllowed(SUPERVISOR)
  public void review(UUID requestId, NewDenialReview review) {
    var request = requests.getForUpdate(requestId);
    if (access.requireTeam(request.caseId) != Relation.SUPERVISOR) {
      throw new Refused();
    }
    var upheld = review.upheld();
    if (upheld == null) {
      throw new Invalid("upheld", "required", "Say whether the denial stands.");
    }
    var reason = reason(review.reason());
    var latest = requests.latest(request);
    if (AccessRepository.state(latest) != AccessState.DENIED) {
      throw new Conflict("nothing-to-review", "There is no denial to review.");
    }
    if (latest.filter(d -> d.decidedBy.equals(viewer.get().person())).isPresent()) {
      throw new Refused();
    }
    var outcome = upheld ? AccessState.UPHELD : AccessState.OVERTURNED;
    requests.decide(request, latest, outcome, reason);
    if (upheld) {
      request.answer(outcome.told(false));
    }
    latest.ifPresent(d -> notices.somethingWaits(request.clinicId, d.decidedBy));
    audit.record(upheld ? "uphold" : "overturn", "access-request", requestId, request.caseId);
  }

  private AccessRequestView view(
      AccessRequest r, List<AccessDecision> decisions, Map<UUID, String> names, LocalDate today) {
    var state =
        AccessRepository.state(
            decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast()));
    return new AccessRequestView(
        r.id,
        r.clientId,
        r.askedOn,
        r.dueOn,
        r.status == RequestStatus.ASKED && today.isAfter(r.dueOn),
        state,
        decisions.stream()
            .map(
                d ->
                    new AccessRequestView.Decided(
                        d.outcome,
                        sealer.openText(d.reasonSeal(), d.reason),
                        names.getOrDefault(d.decidedBy, ""),
                        d.decidedAt))
            .toList());
  }

  private static String reason(@Nullable String written) {
    var text = Objects.requireNonNullElse(written, "").strip();
    if (text.length() < LEAST_REASON || text.length() > MOST_REASON) {
      throw new Invalid("reason", "length", "Write down the reason, in 20 characters or more.");
    }
    return text;
  }
}
