package org.reweave.platform;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Keeps refusals on record. Called by the web tier's handlers after the refused call has ended. */
@Stateless
@DenyAll
public class Refusals {
  @Inject AuditTrail audit;

  /**
   * Records one.
   *
   * @param what the operation in words of ours, such as {@code GET cases/{caseId}}; never a value
   */
  @TransactionAttribute(REQUIRES_NEW)
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public void record(String what) {
    audit.recordRefusal(what);
  }
}
