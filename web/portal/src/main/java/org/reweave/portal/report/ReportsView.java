package org.reweave.portal.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reweave.consent.ReleaseState;
import org.reweave.consent.ReleaseView;
import org.reweave.consent.Releases;
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
  @EJB Releases releases;
  @Inject Say say;

  private List<ReportRow> rows = List.of();
  private List<ReleaseView> valid = List.of();

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
                      form.optionalId("releaseId"),
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
      valid =
          releases.list(caseId()).stream().filter(r -> r.state() == ReleaseState.VALID).toList();
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

  /** The releases that hold, and none: most reports stay in the clinic. */
  public List<Choice> getReleases() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(Choice.NONE, say.of("reportReleaseNone")));
    valid.stream()
        .map(
            r ->
                new Choice(
                    r.releaseId().toString(),
                    say.of(
                        "reportReleaseOf",
                        r.recipient(),
                        r.clientId() == null ? say.of("aboutNobody") : name(r.clientId()))))
        .forEach(choices::add);
    return choices;
  }
}
