package org.reweave.api.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.profile.ClientProfile;
import org.reweave.profile.Profiles;

/** What the clients of a case told about themselves, for lead and co-therapist. */
@Path("cases/{caseId}/profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseProfileResource {
  @Inject Profiles profiles;

  @GET
  @RolesAllowed(Roles.THERAPIST)
  public Page<ClientProfile> list(@PathParam("caseId") UUID caseId) {
    return new Page<>(profiles.list(caseId), null);
  }
}
