package org.reweave.portal.record;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Say;
import org.reweave.record.AccessRequestView;
import org.reweave.record.AccessRequests;
import org.reweave.record.NewAccessRequest;

/** What a case's clients asked for, and entering what came on paper. */
@Named
@RequestScoped
public class RecordView extends CaseView {
  @EJB AccessRequests requests;
  @Inject Say say;

  private List<AccessRequestView> rows = List.of();

  @Override
  protected void post(String action) {
    form.then(
        () ->
            requests.enter(
                caseId(), new NewAccessRequest(form.optionalId("clientId"), form.day("askedOn"))),
        here("record", "recordentered"));
  }

  @Override
  protected void read() {
    super.read();
    rows = requests.list(caseId());
    form.show("askedOn", say.getToday());
  }

  /** All requests, the latest first. */
  public List<AccessRequestView> getRows() {
    return rows;
  }
}
