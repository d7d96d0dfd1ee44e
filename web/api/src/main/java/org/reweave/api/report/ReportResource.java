package org.reweave.api.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reweave.api.platform.Pdf;
import org.reweave.platform.Roles;
import org.reweave.report.Reports;

/** A report as PDF, for its case's team and for the client it was made for. */
@Path("reports")
@RequestScoped
@Produces("application/pdf")
public class ReportResource {
  @Inject Reports reports;

  @GET
  @Path("{reportId}.pdf")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.CLIENT})
  public Response get(@PathParam("reportId") UUID reportId) {
    var pdf = reports.pdf(reportId);
    return Pdf.answer(pdf.fileName(), pdf.content());
  }
}
