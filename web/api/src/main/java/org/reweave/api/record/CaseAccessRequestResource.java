package org.reweave.api.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.record.AccessRequestView;
import org.reweave.record.AccessRequests;
import org.reweave.record.NewAccessRequest;

/** Requests of a case's clients for their own record, for the team. */
@Path("cases/{caseId}/access-requests")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseAccessRequestResource {
  @Inject AccessRequests requests;
  @Inject Once once;

  /** What was entered. */
  public record Entered(UUID requestId) {}

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<AccessRequestView> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(requests.list(caseId), null);
  }

  /** Enters a request that came on paper. */
  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response enter(@PathParam("caseId") UUID caseId, NewAccessRequest paper) {
    return Created.only(new Entered(once.make(paper, () -> requests.enter(caseId, paper))));
  }
}
