package org.reweave.api.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.screening.NewScreening;
import org.reweave.screening.ScreeningResult;
import org.reweave.screening.Screenings;

/** Questionnaires of a case, for its team. */
@Path("cases/{caseId}/screenings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseScreeningResource {
  @Inject Screenings screenings;
  @Inject Once once;

  /** What was given or entered. */
  public record Made(UUID screeningId) {}

  /** Gives a questionnaire to a client, who answers it alone. */
  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response assign(@PathParam("caseId") UUID caseId, NewScreening screening) {
    return Created.only(new Made(once.make(screening, () -> screenings.assign(caseId, screening))));
  }

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<ScreeningResult> list(
      @PathParam("caseId") UUID caseId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return screenings.list(caseId, limit, cursor);
  }
}
