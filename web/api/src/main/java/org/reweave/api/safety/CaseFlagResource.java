package org.reweave.api.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.safety.FlagSummary;
import org.reweave.safety.SafetyReviews;

/** The red flags of a case. */
@Path("cases/{caseId}/red-flags")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseFlagResource {
  @Inject SafetyReviews reviews;

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<FlagSummary> list(
      @PathParam("caseId") UUID caseId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reviews.list(caseId, limit, cursor);
  }
}
