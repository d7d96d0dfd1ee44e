package org.reweave.api.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.content.NewThreshold;
import org.reweave.content.OwnThresholds;
import org.reweave.platform.Roles;

/** The threshold of reliable change that a clinic sets for itself. */
@Path("instruments/{key}/threshold")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ThresholdResource {
  @Inject OwnThresholds thresholds;

  /** The version that holds from now on. */
  public record Version(int version) {}

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Version save(@PathParam("key") String key, NewThreshold threshold) {
    return new Version(thresholds.save(key, threshold));
  }

  /** Takes the clinic's threshold back. */
  @DELETE
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void withdraw(@PathParam("key") String key) {
    thresholds.withdraw(key);
  }
}
