package org.reweave.portal.report;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.UUID;
import org.reweave.portal.platform.Download;
import org.reweave.report.Reports;

/** A report, for its team or the client that it was made for. */
@WebServlet({"/staff/report.pdf", "/me/report.pdf"})
public class ReportDownload extends Download {
  @EJB Reports reports;

  @Override
  protected Pdf pdf(UUID id) {
    var pdf = reports.pdf(id);
    return new Pdf(pdf.fileName(), pdf.content());
  }
}
