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
import org.reweave.consent.NewRelease;
import org.reweave.consent.ReleaseView;
import org.reweave.consent.Releases;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Releases of a case's record, for the team. */
@Path("cases/{caseId}/releases")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseReleaseResource {
  @Inject Releases releases;
  @Inject Once once;

  /** What was drafted. */
  public record Drafted(UUID releaseId) {}

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<ReleaseView> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(releases.list(caseId), null);
  }

  /** Puts a release to everybody whose parts it covers. */
  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response draft(@PathParam("caseId") UUID caseId, NewRelease release) {
    return Created.only(new Drafted(once.make(release, () -> releases.draft(caseId, release))));
  }
}
