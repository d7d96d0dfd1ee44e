package org.reweave.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.account.DeadLetter;
import org.reweave.account.DeadLetters;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Errands to Keycloak and the mail server that were given up, for administrators. */
@Path("dead-letters")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
  @Inject DeadLetters deadLetters;

  /** The latest 200. */
  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Page<DeadLetter> list() {
    return new Page<>(deadLetters.list(), null);
  }

  /** Has one tried again. */
  @POST
  @Path("{deadLetterId}/retry")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void retry(@PathParam("deadLetterId") UUID deadLetterId) {
    deadLetters.retry(deadLetterId);
  }
}
