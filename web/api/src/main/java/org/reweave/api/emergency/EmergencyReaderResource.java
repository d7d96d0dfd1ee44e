package org.reweave.api.emergency;

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
import org.reweave.emergency.EmergencyReaders;
import org.reweave.emergency.NamedReader;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Who may open cases in an emergency, for privacy officers. */
@Path("emergency-readers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EmergencyReaderResource {
  @Inject EmergencyReaders readers;

  @GET
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Page<NamedReader> list() {
    return new Page<>(readers.list(), null);
  }

  @PUT
  @Path("{staffId}")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void name(@PathParam("staffId") UUID staffId) {
    readers.name(staffId);
  }

  @DELETE
  @Path("{staffId}")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void takeOff(@PathParam("staffId") UUID staffId) {
    readers.takeOff(staffId);
  }
}
