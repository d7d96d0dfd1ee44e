package org.reweave.api.homework;

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
import org.reweave.homework.Homework;
import org.reweave.homework.NewEntry;
import org.reweave.platform.Roles;

/** Homework of one client, for who treats them. */
@Path("homework/{assignmentId}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {
  @Inject Homework homework;
  @Inject Once once;

  /** What was entered. */
  public record Entered(UUID entryId) {}

  /** Enters what the client filled in on paper. */
  @POST
  @Path("entries")
  @RolesAllowed(Roles.THERAPIST)
  public Response enter(@PathParam("assignmentId") UUID assignmentId, NewEntry entry) {
    return Created.only(new Entered(once.make(entry, () -> homework.enter(assignmentId, entry))));
  }

  /** Leaves it out, as agreed with the client. */
  @POST
  @Path("omission")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.THERAPIST)
  public void skip(@PathParam("assignmentId") UUID assignmentId) {
    homework.skip(assignmentId);
  }
}
