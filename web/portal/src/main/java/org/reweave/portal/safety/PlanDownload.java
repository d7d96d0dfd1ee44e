package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.UUID;
import org.reweave.portal.platform.Download;
import org.reweave.safetyplan.SafetyPlans;

/** A safety plan on paper, for who treats its client. */
@WebServlet("/staff/notes.pdf")
public class PlanDownload extends Download {
  @EJB SafetyPlans plans;

  @Override
  protected Pdf pdf(UUID id) {
    var pdf = plans.print(id);
    return new Pdf(pdf.fileName(), pdf.content());
  }
}
