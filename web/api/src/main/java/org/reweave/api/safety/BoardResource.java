package org.reweave.api.safety;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.safety.BoardFlag;
import org.reweave.safety.BoardQuery;
import org.reweave.safety.FlagFigure;
import org.reweave.safety.SafetyBoard;
import org.reweave.safety.TherapistFlags;

/** How the flags stand in the cases that a supervisor supervises. */
@Path("safety-board")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {
  @Inject SafetyBoard board;

  /** What is open, the gravest first. */
  @GET
  @RolesAllowed(Roles.SUPERVISOR)
  public Page<BoardFlag> open(
      @QueryParam("lead") @Nullable UUID lead,
      @QueryParam("overdue") @DefaultValue("false") boolean overdue,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return board.open(new BoardQuery(lead, overdue), limit, cursor);
  }

  /** How the flags stand at each therapist. */
  @GET
  @Path("therapists")
  @RolesAllowed(Roles.SUPERVISOR)
  public Page<TherapistFlags> therapists() {
    return new Page<>(board.therapists(), null);
  }

  /** What became of each month's flags; twelve months unless asked otherwise. */
  @GET
  @Path("figures")
  @RolesAllowed(Roles.SUPERVISOR)
  public Page<FlagFigure> figures(@QueryParam("months") @Nullable Integer months) {
    return new Page<>(board.figures(months), null);
  }
}
