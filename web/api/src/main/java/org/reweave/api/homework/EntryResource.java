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
import org.reweave.homework.Homework;
import org.reweave.homework.NewReview;
import org.reweave.homework.Review;
import org.reweave.platform.Roles;

/** What clients filled in, for those who review it. */
@Path("entries")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {
  @Inject Homework homework;

  @POST
  @Path("{entryId}/review")
  @RolesAllowed(Roles.THERAPIST)
  public Review review(@PathParam("entryId") UUID entryId, NewReview review) {
    return homework.review(entryId, review);
  }
}
