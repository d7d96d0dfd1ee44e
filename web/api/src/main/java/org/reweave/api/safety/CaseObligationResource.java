package org.reweave.api.safety;

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
import org.reweave.obligation.CurrentObligation;
import org.reweave.obligation.NewObligation;
import org.reweave.obligation.Obligations;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** What has to be done by certain times in a case. */
@Path("cases/{caseId}/obligations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseObligationResource {
  @Inject Obligations obligations;
  @Inject Once once;

  /** One that was begun. */
  public record Opened(UUID obligationId) {}

  /** Those of the case, the latest first. */
  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<CurrentObligation> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(obligations.list(caseId), null);
  }

  /** Begins one; its tasks have their times from when it became known. */
  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response open(@PathParam("caseId") UUID caseId, NewObligation asked) {
    return Created.only(new Opened(once.make(asked, () -> obligations.open(caseId, asked))));
  }
}
