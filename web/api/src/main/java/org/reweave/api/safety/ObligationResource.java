package org.reweave.api.safety;

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
import org.reweave.api.platform.Once;
import org.reweave.obligation.Completion;
import org.reweave.obligation.Obligations;
import org.reweave.platform.Roles;

/** The work on what has to be done by certain times. */
@Path("obligations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ObligationResource {
  @Inject Obligations obligations;
  @Inject Once once;

  /** Why it is over, or may be. */
  public record Note(String text) {}

  /** A task is done, at the time that is given. */
  @POST
  @Path("tasks/{taskId}/completion")
  @RolesAllowed(Roles.THERAPIST)
  public void complete(@PathParam("taskId") UUID taskId, Completion done) {
    once.run(done, () -> obligations.complete(taskId, done));
  }

  /** A second person agrees that the whole may end. */
  @POST
  @Path("{obligationId}/countersignature")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void countersign(@PathParam("obligationId") UUID obligationId, Note note) {
    once.run(note, () -> obligations.countersign(obligationId, note.text()));
  }

  /** The whole is over. */
  @POST
  @Path("{obligationId}/ending")
  @RolesAllowed(Roles.THERAPIST)
  public void end(@PathParam("obligationId") UUID obligationId, Note note) {
    once.run(note, () -> obligations.end(obligationId, note.text()));
  }
}
