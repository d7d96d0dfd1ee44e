package org.reweave.api.homework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.homework.OwnHomework;
import org.reweave.platform.Roles;

/** What a client filled in and has not sent yet. */
@Path("my/entries")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyEntryResource {
  @Inject OwnHomework homework;

  /** Confirms a draft: from now on the therapist reads it. */
  @POST
  @Path("{entryId}/submission")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.CLIENT)
  public void submit(@PathParam("entryId") UUID entryId) {
    homework.submitDraft(entryId);
  }
}
