package org.reweave.api.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.platform.Roles;
import org.reweave.progress.CaseProgress;
import org.reweave.progress.Progress;

/** How each client's measures develop, for the team. */
@Path("cases/{caseId}/progress")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseProgressResource {
  @Inject Progress progress;

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public CaseProgress of(@PathParam("caseId") UUID caseId) {
    return progress.of(caseId);
  }
}
