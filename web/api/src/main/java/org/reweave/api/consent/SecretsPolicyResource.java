package org.reweave.api.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.consent.Consents;
import org.reweave.consent.NewPolicy;
import org.reweave.platform.Roles;

/** The lead's choice of what becomes of what is said alone. */
@Path("cases/{caseId}/secrets-policy")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SecretsPolicyResource {
  @Inject Consents consents;

  /** Chooses the rule; each client is asked to sign it. */
  @PUT
  @RolesAllowed(Roles.THERAPIST)
  public void choose(@PathParam("caseId") UUID caseId, NewPolicy policy) {
    consents.choose(caseId, policy);
  }
}
