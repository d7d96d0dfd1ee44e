package org.reweave.portal.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.platform.Page;
import org.reweave.portal.platform.View;
import org.reweave.report.ReportRow;
import org.reweave.report.Reports;

/** The reports that were made for a client. */
@Named
@RequestScoped
public class MyReportsView extends View {
  @EJB Reports reports;

  private List<ReportRow> rows = List.of();

  @Override
  protected void read() {
    rows = reports.mine(Page.DEFAULT_LIMIT, null).items();
  }

  public List<ReportRow> getRows() {
    return rows;
  }
}
