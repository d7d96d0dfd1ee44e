package org.reweave.api.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.record.ErasureOffice;
import org.reweave.record.ErasureView;
import org.reweave.record.HoldView;
import org.reweave.record.LegalHolds;
import org.reweave.record.NewHold;
import org.reweave.record.Retention;

/** What a privacy officer decides on records without seeing them. */
@Path("privacy")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyResource {
  @Inject ErasureOffice erasures;
  @Inject LegalHolds holds;

  /** What waits to be erased. */
  @GET
  @Path("erasures")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Page<ErasureView> waiting() {
    return new Page<>(erasures.waiting(), null);
  }

  /** Has it erased; a second time there is nothing there. */
  @POST
  @Path("erasures/{erasureId}/execution")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void erase(@PathParam("erasureId") UUID erasureId) {
    erasures.erase(erasureId);
  }

  /** Says no. */
  @POST
  @Path("erasures/{erasureId}/refusal")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void decline(@PathParam("erasureId") UUID erasureId) {
    erasures.decline(erasureId);
  }

  /** For how long the clinic keeps records. */
  @GET
  @Path("retention")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Retention retention() {
    return erasures.retention();
  }

  @PUT
  @Path("retention")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void keepFor(Retention retention) {
    erasures.keepFor(retention);
  }

  @GET
  @Path("cases/{caseId}/legal-hold")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public HoldView hold(@PathParam("caseId") UUID caseId) {
    return holds.ofOffice(caseId);
  }

  /** Holds any case of the clinic, or no longer. */
  @POST
  @Path("cases/{caseId}/legal-hold")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void hold(@PathParam("caseId") UUID caseId, NewHold hold) {
    holds.setForOffice(caseId, hold);
  }
}
