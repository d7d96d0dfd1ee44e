package org.reweave.api.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.notification.NewSafeContact;
import org.reweave.notification.OwnSafeContact;
import org.reweave.notification.SafeContacts;
import org.reweave.platform.Roles;

/** How the client who calls may be reached. */
@Path("my/safe-contact")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MySafeContactResource {
  @Inject SafeContacts contacts;

  @GET
  @RolesAllowed(Roles.CLIENT)
  public OwnSafeContact get() {
    return contacts.mine();
  }

  /** Says it anew, and that it was confirmed today. */
  @PUT
  @RolesAllowed(Roles.CLIENT)
  public OwnSafeContact confirm(NewSafeContact said) {
    return contacts.confirm(said);
  }
}
