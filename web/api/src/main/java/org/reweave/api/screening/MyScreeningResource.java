package org.reweave.api.screening;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Once;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.screening.MyScreening;
import org.reweave.screening.MyScreeningDraft;
import org.reweave.screening.OwnScreenings;
import org.reweave.screening.ScreeningStatus;

/** A client's own questionnaires: answered alone, not to be read again once sent. */
@Path("my/screenings")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyScreeningResource {
  @Inject OwnScreenings screenings;
  @Inject Once once;

  /** Option values by item key. */
  public record Answers(Map<String, String> answers) {}

  /** The answer to every submission, whatever was said. */
  public record Sent(ScreeningStatus status) {}

  @GET
  @RolesAllowed(Roles.CLIENT)
  public Page<MyScreening> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return screenings.mine(limit, cursor);
  }

  @GET
  @Path("{screeningId}")
  @RolesAllowed(Roles.CLIENT)
  public MyScreeningDraft get(@PathParam("screeningId") UUID screeningId) {
    return screenings.mine(screeningId);
  }

  /** Saves answers next to those saved before. */
  @PUT
  @Path("{screeningId}/answers")
  @RolesAllowed(Roles.CLIENT)
  public void save(@PathParam("screeningId") UUID screeningId, Answers answers) {
    screenings.saveAnswers(screeningId, answers.answers());
  }

  /** Sends the saved answers to the team, for good. */
  @POST
  @Path("{screeningId}/submission")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.CLIENT)
  public Response submit(@PathParam("screeningId") UUID screeningId) {
    once.run("", () -> screenings.submit(screeningId));
    return Response.accepted(new Sent(ScreeningStatus.SUBMITTED)).build();
  }
}
