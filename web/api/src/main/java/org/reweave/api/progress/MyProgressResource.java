package org.reweave.api.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.platform.Roles;
import org.reweave.progress.MyProgress;
import org.reweave.progress.Progress;

/** How a client's own measures develop. */
@Path("my/progress")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyProgressResource {
  @Inject Progress progress;

  /** The own measures, as far as the therapist has released them. */
  @GET
  @RolesAllowed(Roles.CLIENT)
  public MyProgress mine() {
    return progress.mine();
  }
}
