package org.reweave.api.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.CaseTag;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.suitability.CurrentDecision;
import org.reweave.suitability.NewDecision;
import org.reweave.suitability.Suitability;

/** The lead's decision on joint work. */
@Path("cases/{caseId}/suitability")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SuitabilityResource {
  @Inject Suitability suitability;

  /** The latest decision; one of version 0 before the first. */
  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public CurrentDecision current(@PathParam("caseId") UUID caseId) {
    return suitability.current(caseId);
  }

  /** All decisions, the latest first. */
  @GET
  @Path("decisions")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<CurrentDecision> history(@PathParam("caseId") UUID caseId) {
    return new Page<>(suitability.history(caseId), null);
  }

  /** Decides anew, against the ETag of the case. */
  @PUT
  @RolesAllowed(Roles.THERAPIST)
  public CurrentDecision decide(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      NewDecision decision) {
    return suitability.decide(caseId, CaseTag.required(ifMatch).decisions(), decision);
  }
}
