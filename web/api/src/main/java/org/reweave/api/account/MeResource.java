package org.reweave.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.account.Identity;
import org.reweave.account.Me;
import org.reweave.platform.Roles;

/** Who is signed in. */
@Path("me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject Me me;

  @GET
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Identity get() {
    return me.get();
  }
}
