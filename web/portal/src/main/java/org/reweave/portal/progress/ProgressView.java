package org.reweave.portal.progress;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.portal.care.CaseView;
import org.reweave.progress.CaseProgress.ClientProgress;
import org.reweave.progress.Progress;

/** Each client's measures, side by side, for the team alone. */
@Named
@RequestScoped
public class ProgressView extends CaseView {
  @EJB Progress progress;

  private List<ClientProgress> measured = List.of();

  @Override
  protected void post(String action) {
    if (action.equals("release")) {
      form.then(
          () -> progress.release(caseId(), form.id("screening")), here("progress", "released"));
    }
  }

  @Override
  protected void read() {
    super.read();
    measured = progress.of(caseId()).clients();
  }

  public List<ClientProgress> getMeasured() {
    return measured;
  }
}
