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
import org.reweave.record.ErasureView;
import org.reweave.record.Erasures;
import org.reweave.record.NewErasure;

/** Asking for a client's record to be erased, for the case's team. */
@Path("cases/{caseId}/erasures")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseErasureResource {
  @Inject Erasures erasures;
  @Inject Once once;

  /** What was asked for. */
  public record Asked(UUID erasureId) {}

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<ErasureView> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(erasures.list(caseId), null);
  }

  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response ask(@PathParam("caseId") UUID caseId, NewErasure wanted) {
    return Created.only(new Asked(once.make(wanted, () -> erasures.ask(caseId, wanted))));
  }
}
