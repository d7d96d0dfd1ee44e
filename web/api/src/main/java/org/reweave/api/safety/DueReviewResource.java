package org.reweave.api.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.safety.DueReview;
import org.reweave.safety.DueReviews;

/** What was to be looked at again by a day that has passed. */
@Path("due-reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DueReviewResource {
  @Inject DueReviews reviews;

  /** Those of the caller's open cases, what has waited longest first. */
  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<DueReview> list() {
    return new Page<>(reviews.list(), null);
  }
}
