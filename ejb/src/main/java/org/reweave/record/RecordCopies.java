package org.reweave.record;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.reweave.care.CaseAccess;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.reports.DocumentName;
import org.reweave.reports.record.RecordCopy;
import org.reweave.reports.record.RecordCopyData;

/** Makes the copy that a client asked for, of that client's record alone. */
@Stateless
@DenyAll
public class RecordCopies {
  @PersistenceContext EntityManager em;
  @Resource SessionContext context;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject AccessRepository requests;
  @Inject RecordSource source;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /**
   * Grants a request: makes the copy and has it ready in the portal, or for handing over in person.
   * The lead alone.
   *
   * @throws Conflict {@code already-answered}
   * @throws Invalid naming {@code inPortal}
   */
  @RolesAllowed(THERAPIST)
  @TransactionAttribute(NOT_SUPPORTED)
  public void grant(UUID requestId, NewCopy copy) {
    var self = context.getBusinessObject(RecordCopies.class);
    self.store(requestId, copy, RecordCopy.render(self.collect(requestId, copy)));
  }

  /** Collects for {@link #grant}, in a transaction of its own. */
  @RolesAllowed(THERAPIST)
  public RecordCopyData collect(UUID requestId, NewCopy copy) {
    var request = requests.get(requestId);
    access.requireLead(request.caseId);
    if (copy.inPortal() == null) {
      throw new Invalid("inPortal", "required", "Say how the client gets the copy.");
    }
    requireOpen(request);
    var client = access.requireClient(request.caseId, request.clientId);
    return source.of(
        request.caseId, client, Objects.requireNonNullElse(copy.parts(), Set.<RecordPart>of()));
  }

  /** Stores for {@link #grant}, in a transaction of its own. */
  @RolesAllowed(THERAPIST)
  public void store(UUID requestId, NewCopy asked, byte[] pdf) {
    var request = requests.getForUpdate(requestId);
    access.requireLead(request.caseId);
    requireOpen(request);
    var inPortal = Boolean.TRUE.equals(asked.inPortal());
    var copy = new AccessCopy(request, inPortal, viewer.get().person(), clock.instant());
    copy.keep(sealer.seal(copy.seal(), pdf));
    em.persist(copy);
    requests.decide(request, requests.latest(request), AccessState.GRANTED, "");
    request.answer(AccessState.GRANTED.told(inPortal));
    audit.record("grant", "access-request", requestId, request.caseId);
  }

  /**
   * The copy that was made, for who treats the case: to be handed over.
   *
   * @throws NotFound if none was made
   */
  @RolesAllowed(THERAPIST)
  public CopyPdf copy(UUID requestId) {
    var request = requests.get(requestId);
    access.requireTherapist(request.caseId);
    var copy = requests.copy(requestId).orElseThrow(NotFound::new);
    audit.record("read", "access-copy", requestId, request.caseId);
    return new CopyPdf(DocumentName.of(requestId), requests.open(copy));
  }

  private void requireOpen(AccessRequest request) {
    if (!AccessRepository.state(requests.latest(request)).open()) {
      throw new Conflict("already-answered", "This was answered already, or waits for a review.");
    }
  }
}
