package org.reweave.api.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.report.ReportRow;
import org.reweave.report.Reports;

/** The reports that were made for a client. */
@Path("my/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyReportResource {
  @Inject Reports reports;

  @GET
  @RolesAllowed(Roles.CLIENT)
  public Page<ReportRow> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return reports.mine(limit, cursor);
  }
}
