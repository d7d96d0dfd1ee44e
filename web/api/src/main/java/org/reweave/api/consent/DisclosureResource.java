package org.reweave.api.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.consent.NewDisclosure;
import org.reweave.consent.Releases;
import org.reweave.platform.Roles;

/** What was given out under a release. */
@Path("releases/{releaseId}/disclosures")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureResource {
  @Inject Releases releases;
  @Inject Once once;

  /** What was noted. */
  public record Noted(UUID disclosureId) {}

  /** Notes that something went out; refused unless the release holds and covers it. */
  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response disclose(@PathParam("releaseId") UUID releaseId, NewDisclosure given) {
    return Created.only(new Noted(once.make(given, () -> releases.disclose(releaseId, given))));
  }
}
