package org.reweave.api.report;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.report.NewReport;
import org.reweave.report.ReportRow;
import org.reweave.report.Reports;

/** Reports of a case, made by its therapists. */
@Path("cases/{caseId}/reports")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseReportResource {
  @Inject Reports reports;
  @Inject Once once;

  /** What was made. */
  public record Made(UUID reportId) {}

  @POST
  @RolesAllowed(Roles.THERAPIST)
  public Response create(
      @PathParam("caseId") UUID caseId, NewReport report, @Context UriInfo asked) {
    var id = once.make(report, () -> reports.create(caseId, report));
    return Created.at(asked, "reports/" + id + ".pdf", new Made(id));
  }

  @GET
  @RolesAllowed(Roles.THERAPIST)
  public Page<ReportRow> list(
      @PathParam("caseId") UUID caseId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reports.list(caseId, limit, cursor);
  }
}
