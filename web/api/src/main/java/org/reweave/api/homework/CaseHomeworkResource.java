package org.reweave.api.homework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.homework.Homework;
import org.reweave.homework.HomeworkRow;
import org.reweave.homework.NewHomework;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Homework of a case, for its team. */
@Path("cases/{caseId}/homework")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseHomeworkResource {
  @Inject Homework homework;
  @Inject Once once;

  /** What was given: one assignment, or one for each partner. */
  public record Given(List<UUID> assignmentIds) {}

  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response assign(@PathParam("caseId") UUID caseId, NewHomework given) {
    var made = new ArrayList<UUID>();
    var first =
        once.make(
            given,
            () -> {
              made.addAll(homework.assign(caseId, given));
              return made.getFirst();
            });
    return Created.only(new Given(made.isEmpty() ? homework.givenWith(first) : made));
  }

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<HomeworkRow> list(
      @PathParam("caseId") UUID caseId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return homework.list(caseId, limit, cursor);
  }
}
