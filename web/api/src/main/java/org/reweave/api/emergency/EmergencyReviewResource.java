package org.reweave.api.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.emergency.EmergencyReview;
import org.reweave.emergency.EmergencyReviews;
import org.reweave.emergency.NewFinding;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** The review of each emergency access, for privacy officers. */
@Path("emergency-reviews")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EmergencyReviewResource {
  @Inject EmergencyReviews reviews;

  /** What waits, the most urgent first; then what was reviewed, the latest first. */
  @GET
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Page<EmergencyReview> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return reviews.list(limit, cursor);
  }

  /** Reviews one; the second time: 409. */
  @PUT
  @Path("{emergencyId}")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void review(@PathParam("emergencyId") UUID emergencyId, NewFinding finding) {
    reviews.review(emergencyId, finding);
  }
}
