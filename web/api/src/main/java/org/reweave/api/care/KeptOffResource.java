package org.reweave.api.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.care.OwnAndFamilyCases;
import org.reweave.care.ShutOut;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** To whom of the staff a case is shut: their own, their family's, their friends'. */
@Path("cases/{caseId}/kept-off")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeptOffResource {
  @Inject OwnAndFamilyCases cases;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Page<ShutOut> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(cases.of(caseId), null);
  }

  @PUT
  @Path("{colleagueId}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void shut(@PathParam("caseId") UUID caseId, @PathParam("colleagueId") UUID colleagueId) {
    cases.shut(caseId, colleagueId);
  }

  @DELETE
  @Path("{colleagueId}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void lift(@PathParam("caseId") UUID caseId, @PathParam("colleagueId") UUID colleagueId) {
    cases.lift(caseId, colleagueId);
  }
}
