package org.reweave.api.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Library;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** The library of exercises. */
@Path("worksheets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorksheetResource {
  @Inject Library library;

  @GET
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Page<Exercise> list(@QueryParam("step") @Nullable String step) {
    return new Page<>(library.worksheets(step).stream().map(Exercise::of).toList(), null);
  }
}
