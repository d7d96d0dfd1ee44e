package org.reweave.api.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.safety.Duty;
import org.reweave.safety.NewDuty;
import org.reweave.safety.OnCall;
import org.reweave.safety.WaitingCase;

/** Who is on call outside the clinic's hours, and what waits for them. */
@Path("on-call")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OnCallResource {
  @Inject OnCall onCall;
  @Inject Once once;

  /** A duty that was made. */
  public record Made(UUID dutyId) {}

  /** What was done, and whom of the team it was told. */
  public record Words(String text) {}

  /** Who is on call now and later. */
  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<Duty> rota() {
    return new Page<>(onCall.rota(), null);
  }

  /** What was told to the caller, who is on call. */
  @GET
  @Path("waiting")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<WaitingCase> waiting() {
    return new Page<>(onCall.waiting(), null);
  }

  /** Acknowledges a flag that was told to the caller, who is on call. */
  @POST
  @Path("flags/{flagId}/acknowledgement")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void acknowledge(@PathParam("flagId") UUID flagId, Words words) {
    once.run(words, () -> onCall.acknowledge(flagId, words.text()));
  }

  /** The clinic's lead puts somebody on call. */
  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  public Response add(NewDuty duty) {
    return Created.only(new Made(once.make(duty, () -> onCall.add(duty))));
  }

  /** The clinic's lead takes a duty back. */
  @DELETE
  @Path("{dutyId}")
  @RolesAllowed(Roles.SUPERVISOR)
  public void withdraw(@PathParam("dutyId") UUID dutyId) {
    onCall.withdraw(dutyId);
  }
}
