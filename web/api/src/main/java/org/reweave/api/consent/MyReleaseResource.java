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
import java.util.UUID;
import org.reweave.api.platform.Once;
import org.reweave.consent.MyRelease;
import org.reweave.consent.NewReleaseSignature;
import org.reweave.consent.OwnReleases;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** The releases that a client is asked for; each partner answers alone. */
@Path("my/releases")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyReleaseResource {
  @Inject OwnReleases releases;
  @Inject Once once;

  @GET
  @RolesAllowed(Roles.CLIENT)
  public Page<MyRelease> list() {
    return new Page<>(releases.mine(), null);
  }

  @POST
  @Path("{partyId}/signature")
  @RolesAllowed(Roles.CLIENT)
  public void sign(@PathParam("partyId") UUID partyId, NewReleaseSignature signature) {
    once.run(signature, () -> releases.sign(partyId, signature));
  }

  @POST
  @Path("{partyId}/refusal")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.CLIENT)
  public void refuse(@PathParam("partyId") UUID partyId) {
    once.run("", () -> releases.refuse(partyId));
  }

  /** Takes back what was signed: from now on nothing goes out under it. */
  @POST
  @Path("{partyId}/revocation")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.CLIENT)
  public void revoke(@PathParam("partyId") UUID partyId) {
    once.run("", () -> releases.revoke(partyId));
  }
}
