package org.reweave.api.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.platform.Roles;
import org.reweave.screening.NewScreeningEntry;
import org.reweave.screening.Screenings;

/** Paper forms and interviews, entered by staff. */
@Path("cases/{caseId}/screening-entries")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningEntryResource {
  @Inject Screenings screenings;
  @Inject Once once;

  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response enter(@PathParam("caseId") UUID caseId, NewScreeningEntry entry) {
    return Created.only(
        new CaseScreeningResource.Made(once.make(entry, () -> screenings.enter(caseId, entry))));
  }
}
