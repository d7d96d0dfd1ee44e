package org.reweave.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.reweave.account.Roster;
import org.reweave.account.RosterReport;
import org.reweave.platform.Roles;

/** The accounts of a clinic as lists, for its administrators. */
@Path("roster")
@RequestScoped
public class RosterResource {
  private static final String CSV = "text/csv;charset=UTF-8";

  @Inject Roster roster;

  /** What bringing in this list would do. */
  @POST
  @Path("check")
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public RosterReport check(String csv) {
    return roster.check(csv);
  }

  @POST
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public RosterReport bring(String csv) {
    return roster.bring(csv);
  }

  @GET
  @Produces(CSV)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response export() {
    return Response.ok(roster.export())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounts.csv\"")
        .build();
  }
}
