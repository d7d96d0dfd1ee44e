package org.reweave.api.emergency;

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
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.emergency.Emergencies;
import org.reweave.emergency.FoundCase;
import org.reweave.emergency.NewEmergency;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/**
 * Opening a case in an emergency, for whom the privacy officer named. Searching and opening ask for
 * a token whose {@code auth_time} is at most five minutes old (409 {@code sign-in-again}).
 */
@Path("emergencies")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EmergencyResource {
  @Inject Emergencies emergencies;
  @Inject Once once;

  /** Part of a client's name. */
  public record Search(@Nullable String q) {}

  @POST
  @Path("search")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<FoundCase> search(Search search) {
    return new Page<>(emergencies.search(search.q()), null);
  }

  /** Opens a case for an hour. */
  @POST
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Response open(NewEmergency emergency) {
    var id = once.make(emergency, () -> emergencies.open(emergency).emergencyId());
    return Created.only(emergencies.get(id));
  }

  /** Ends it before its hour is over. */
  @POST
  @Path("{emergencyId}/end")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void end(@PathParam("emergencyId") UUID emergencyId) {
    emergencies.end(emergencyId);
  }
}
