package org.reweave.api.consent;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.consent.MyConsents;
import org.reweave.consent.NewSignature;
import org.reweave.consent.OwnConsents;
import org.reweave.platform.Roles;

/** The forms that a client signs, each on their own. */
@Path("my/consents")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyConsentResource {
  @Inject OwnConsents consents;
  @Inject Once once;

  /** What was signed. */
  public record Signed(UUID signatureId) {}

  /** What waits for the client, and copies of what was signed. */
  @GET
  @RolesAllowed(Roles.CLIENT)
  public MyConsents list() {
    return consents.mine();
  }

  @POST
  @Path("{partId}/{form}/signature")
  @RolesAllowed(Roles.CLIENT)
  public Response sign(
      @PathParam("partId") UUID partId, @PathParam("form") String form, NewSignature signature) {
    return Created.only(
        new Signed(once.make(signature, () -> consents.sign(partId, form, signature))));
  }
}
