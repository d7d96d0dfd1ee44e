package org.reweave.api.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.reweave.content.Library;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.seeds.Step;

/** The seven steps of rebuilding trust. */
@Path("steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StepResource {
  @Inject Library library;

  @GET
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Page<Step> list() {
    return new Page<>(library.steps(Locale.ENGLISH), null);
  }
}
