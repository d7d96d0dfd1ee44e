package org.reweave.record;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.reweave.care.CaseAccess;
import org.reweave.care.OwnPart;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.reports.DocumentName;
import org.reweave.screening.ClinicDay;

/** A client asks for a copy of the own record, and finds it where the lead put it here. */
@Stateless
@DenyAll
public class OwnRecord {
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject AccessRepository requests;
  @Inject ClinicDay clinicDay;
  @Inject AuditTrail audit;

  /**
   * Asks for a copy of what is on record about the client in one case.
   *
   * @param partId the client's own part in the case
   * @return the request's id
   * @throws Conflict {@code already-asked} while one is not answered
   * @throws NotFound if it is not the client's
   */
  @RolesAllowed(CLIENT)
  public UUID ask(UUID partId) {
    var caseId = access.requireOwnPart(partId);
    var self = viewer.get().person();
    access.keepClient(caseId, self);
    var request = requests.open(caseId, self, clinicDay.today());
    audit.record("ask", "access-request", request.id, caseId);
    return request.id;
  }

  /** The client's own parts in cases of which they could ask for a copy now. */
  @RolesAllowed(CLIENT)
  public List<UUID> askable() {
    var waiting =
        requests.own().stream()
            .filter(r -> r.status == RequestStatus.ASKED)
            .map(r -> r.caseId)
            .toList();
    return access.ownParts().stream()
        .filter(p -> !waiting.contains(p.caseId()))
        .map(OwnPart::partId)
        .toList();
  }

  /** What the client asked for, the latest first. */
  @RolesAllowed(CLIENT)
  public List<MyAccessRequest> mine() {
    audit.record("list", "access-request", null, null);
    return requests.own().stream()
        .map(r -> new MyAccessRequest(r.id, r.askedOn, r.dueOn, r.status))
        .toList();
  }

  /**
   * The copy that lies ready.
   *
   * @throws NotFound if none does, or it is somebody else's
   */
  @RolesAllowed(CLIENT)
  public CopyPdf copy(UUID requestId) {
    var copy =
        requests
            .copy(requestId)
            .filter(c -> c.inPortal && c.clientId.equals(viewer.get().person()))
            .orElseThrow(NotFound::new);
    audit.record("read", "access-copy", requestId, copy.caseId);
    return new CopyPdf(DocumentName.of(requestId), requests.open(copy));
  }
}
