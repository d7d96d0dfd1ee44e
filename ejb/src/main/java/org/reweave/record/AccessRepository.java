package org.reweave.record;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.platform.Turn;

/** Requests and what hangs on them. Row-level security narrows every query to the viewer's. */
@ApplicationScoped
class AccessRepository {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Sealer sealer;
  @Inject Turn turn;
  @Inject Clock clock;

  /**
   * Keeps a new request; the caller has been checked.
   *
   * @throws Conflict {@code already-asked} while one is not answered
   */
  AccessRequest open(UUID caseId, UUID clientId, LocalDate askedOn) {
    turn.take("own record of " + clientId);
    var asked =
        em.createQuery(
                "select count(r) from AccessRequest r where r.caseId = :case"
                    + " and r.clientId = :client and r.status = ASKED",
                Long.class)
            .setParameter("case", caseId)
            .setParameter("client", clientId)
            .getSingleResult();
    if (asked > 0) {
      throw new Conflict("already-asked", "This was asked for already, and is not answered yet.");
    }
    var v = viewer.get();
    var request =
        new AccessRequest(v.clinic(), caseId, clientId, askedOn, v.person(), clock.instant());
    em.persist(request);
    return request;
  }

  /** A request; the caller checks the team. */
  AccessRequest get(UUID requestId) {
    return Optional.ofNullable(em.find(AccessRequest.class, requestId)).orElseThrow(NotFound::new);
  }

  /** The same, held until the transaction ends. */
  AccessRequest getForUpdate(UUID requestId) {
    return Optional.ofNullable(
            em.find(AccessRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(NotFound::new);
  }

  /** All of a case, the latest first. */
  List<AccessRequest> ofCase(UUID caseId) {
    return em.createQuery(
            "from AccessRequest r where r.caseId = :case order by r.askedAt desc, r.id",
            AccessRequest.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  /** The viewer's own, the latest first. */
  List<AccessRequest> own() {
    return em.createQuery(
            "from AccessRequest r where r.clientId = :client order by r.askedAt desc, r.id",
            AccessRequest.class)
        .setParameter("client", viewer.get().person())
        .getResultList();
  }

  /** What was decided on each request of a case, the earliest first. */
  Map<UUID, List<AccessDecision>> decisions(UUID caseId) {
    return em.createQuery(
            "from AccessDecision d where d.caseId = :case order by d.number", AccessDecision.class)
        .setParameter("case", caseId)
        .getResultStream()
        .collect(groupingBy(d -> d.requestId));
  }

  /** The latest decision on a request. */
  Optional<AccessDecision> latest(AccessRequest on) {
    return em.createQuery(
            "from AccessDecision d where d.requestId = :request order by d.number desc",
            AccessDecision.class)
        .setParameter("request", on.id)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** How far a request is after these decisions. */
  static AccessState state(Optional<AccessDecision> latest) {
    return latest.map(d -> d.outcome).orElse(AccessState.WAITING);
  }

  /** Keeps a decision of the viewer. */
  void decide(AccessRequest on, Optional<AccessDecision> after, AccessState outcome, String why) {
    var number = after.map(d -> d.number).orElse(0) + 1;
    var decision = new AccessDecision(on, number, outcome, viewer.get().person(), clock.instant());
    decision.explain(sealer.sealText(decision.reasonSeal(), why));
    em.persist(decision);
  }

  /** The copy that was made, as far as the viewer may open it. */
  Optional<AccessCopy> copy(UUID requestId) {
    return Optional.ofNullable(em.find(AccessCopy.class, requestId));
  }

  /** Its document. */
  byte[] open(AccessCopy copy) {
    return sealer.open(copy.seal(), copy.pdf);
  }
}
