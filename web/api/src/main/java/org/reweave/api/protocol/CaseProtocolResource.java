package org.reweave.api.protocol;

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
import org.reweave.protocol.CaseProtocol;
import org.reweave.protocol.CaseProtocols;
import org.reweave.protocol.NewGiving;

/** What the protocol asks for in a case. */
@Path("cases/{caseId}/protocol")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseProtocolResource {
  @Inject CaseProtocols protocols;
  @Inject Once once;

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public CaseProtocol get(@PathParam("caseId") UUID caseId) {
    return protocols.get(caseId);
  }

  /** Gives what it asks for to each client who has still to be given it, each alone. */
  @POST
  @Path("screenings")
  @RolesAllowed(Roles.THERAPIST)
  public void give(@PathParam("caseId") UUID caseId, NewGiving giving) {
    once.run(giving, () -> protocols.give(caseId, giving));
  }
}
