package org.reweave.api.clinic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.clinic.ClinicClocks;
import org.reweave.clinic.ClockSetting;
import org.reweave.clinic.NewClocks;
import org.reweave.platform.Roles;

/** By when a flag must have been seen to. */
@Path("clocks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
  @Inject ClinicClocks clocks;

  /** The version that holds from now on. */
  public record Version(int version) {}

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  public ClockSetting read() {
    return clocks.read();
  }

  /** Sets the clinic's own; a flag keeps the times that it was given. */
  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Version save(NewClocks limits) {
    return new Version(clocks.save(limits));
  }

  /** Takes the clinic's own back. */
  @DELETE
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void withdraw() {
    clocks.withdraw();
  }
}
