package org.reweave.api.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.consent.CaseConsents;
import org.reweave.consent.Consents;
import org.reweave.platform.Roles;

/** What the clients of a case signed, for the team. */
@Path("cases/{caseId}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseConsentResource {
  @Inject Consents consents;

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public CaseConsents list(@PathParam("caseId") UUID caseId) {
    return consents.of(caseId);
  }
}
