package org.reweave.api.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.seeds.Content;

/** Questionnaires: what they ask and how they are scored. */
@Path("instruments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentResource {
  @GET
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Page<Definition> list() {
    return new Page<>(Content.english().instruments().stream().map(Definition::of).toList(), null);
  }

  @GET
  @Path("{key}")
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Definition get(@PathParam("key") String key) {
    return Content.english().instrument(key).map(Definition::of).orElseThrow(NotFound::new);
  }
}
