package org.reweave.api.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.notification.ClientContact;
import org.reweave.notification.SafeContacts;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** How each client of a case may be reached, for who treats them, and in an emergency. */
@Path("cases/{caseId}/safe-contacts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseSafeContactResource {
  @Inject SafeContacts contacts;

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<ClientContact> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(contacts.ofCase(caseId), null);
  }
}
