package org.reweave.portal.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.portal.platform.View;
import org.reweave.report.ReportRow;
import org.reweave.report.Reports;

/** The reports that were made for a client. */
@Named
@RequestScoped
public class MyReportsView extends View {
  private static final int ROWS = 50;

  @EJB Reports reports;

  private List<ReportRow> rows = List.of();

  @Override
  protected void read() {
    rows = rows(reports.mine(ROWS, form.optional("cursor")));
  }

  public List<ReportRow> getRows() {
    return rows;
  }
}
