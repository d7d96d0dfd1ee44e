package org.reweave.api.record;

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
import org.reweave.platform.Roles;
import org.reweave.record.HoldView;
import org.reweave.record.LegalHolds;
import org.reweave.record.NewHold;

/** Whether a case is held from erasure, for its team. */
@Path("cases/{caseId}/legal-hold")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseHoldResource {
  @Inject LegalHolds holds;
  @Inject Once once;

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public HoldView get(@PathParam("caseId") UUID caseId) {
    return holds.of(caseId);
  }

  /** Holds the case, or no longer. */
  @POST
  @RolesAllowed(Roles.THERAPIST)
  public void set(@PathParam("caseId") UUID caseId, NewHold hold) {
    once.run(hold, () -> holds.set(caseId, hold));
  }
}
