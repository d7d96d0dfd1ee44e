package org.reweave.portal.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.report.NewReport;
import org.reweave.report.ReportAudience;
import org.reweave.report.ReportRow;
import org.reweave.report.Reports;

/** A case's reports, and making another one. */
@Named
@RequestScoped
public class ReportsView extends CaseView {
  private static final int ROWS = 50;

  @EJB Reports reports;
  @Inject Say say;

  private List<ReportRow> rows = List.of();

  @Override
  protected void post(String action) {
    if (action.equals("make")) {
      form.then(
          () ->
              reports.create(
                  caseId(),
                  new NewReport(
                      form.choice("audience", ReportAudience.class),
                      form.optionalId("clientId"),
                      form.day("from"),
                      form.day("to"))),
          here("reports", "made"));
    }
  }

  @Override
  protected void read() {
    super.read();
    if (isTreating()) {
      rows = rows(reports.list(caseId(), ROWS, form.optional("cursor")));
    }
    form.show("from", say.getToday().minusMonths(3));
    form.show("to", say.getToday());
  }

  public List<ReportRow> getRows() {
    return rows;
  }

  public List<Choice> getAudiences() {
    return Arrays.stream(ReportAudience.values())
        .map(a -> new Choice(a.name(), say.of("audience." + a)))
        .toList();
  }

  /** The case as a whole, or one client. */
  public List<Choice> getSubjects() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(Choice.NONE, say.of("aboutNobody")));
    choices.addAll(getClientChoices());
    return choices;
  }
}
