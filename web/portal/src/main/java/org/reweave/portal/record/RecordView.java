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
import org.reweave.record.ErasureView;
import org.reweave.record.Erasures;
import org.reweave.record.HoldView;
import org.reweave.record.LegalHolds;
import org.reweave.record.NewAccessRequest;
import org.reweave.record.NewErasure;
import org.reweave.record.NewHold;

/** What becomes of a case's record: copies that clients asked for, holding it, erasing it. */
@Named
@RequestScoped
public class RecordView extends CaseView {
  @EJB AccessRequests requests;
  @EJB LegalHolds holds;
  @EJB Erasures erasures;
  @Inject Say say;

  private List<AccessRequestView> rows = List.of();
  private List<ErasureView> toErase = List.of();
  private HoldView hold = new HoldView(false, List.of());

  @Override
  protected void post(String action) {
    switch (action) {
      case "enter" ->
          form.then(
              () ->
                  requests.enter(
                      caseId(),
                      new NewAccessRequest(form.optionalId("clientId"), form.day("askedOn"))),
              here("record", "recordentered"));
      case "hold", "lift" -> {
        var held = action.equals("hold");
        form.then(
            () -> holds.set(caseId(), new NewHold(held, form.optional("reason"))),
            here("record", held ? "held" : "unheld"));
      }
      case "erase" ->
          form.then(
              () -> erasures.ask(caseId(), new NewErasure(form.optionalId("erase"))),
              here("record", "eraseasked"));
      default -> {}
    }
  }

  @Override
  protected void read() {
    super.read();
    rows = requests.list(caseId());
    hold = holds.of(caseId());
    toErase = erasures.list(caseId());
    form.show("askedOn", say.getToday());
  }

  /** All requests, the latest first. */
  public List<AccessRequestView> getRows() {
    return rows;
  }

  /** Whether the case is held, and who said so. */
  public HoldView getHold() {
    return hold;
  }

  /** What was asked to be erased, the latest first. */
  public List<ErasureView> getErasures() {
    return toErase;
  }
}
