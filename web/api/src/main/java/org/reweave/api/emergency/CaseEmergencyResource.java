package org.reweave.api.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.emergency.CaseEmergency;
import org.reweave.emergency.Emergencies;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Who opened a case in an emergency, for its team. */
@Path("cases/{caseId}/emergencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseEmergencyResource {
  @Inject Emergencies emergencies;

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<CaseEmergency> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(emergencies.ofCase(caseId), null);
  }
}
