package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.care.Caseload;
import org.reweave.care.CaseloadQuery;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Content;
import org.reweave.seeds.Worksheet;

/** A worksheet from the library on its way to a case: which one is it for? */
@Named
@RequestScoped
public class GiveView extends View {
  @EJB Caseload caseload;

  private List<Choice> cases = List.of();

  @Override
  protected void read() {
    var active =
        new CaseloadQuery(CaseloadQuery.Status.ACTIVE, null, CaseloadQuery.Sort.TITLE, null);
    cases =
        caseload.list(active, Page.MAX_LIMIT, null).items().stream()
            .map(row -> new Choice(row.caseId().toString(), row.title()))
            .toList();
  }

  public Worksheet getWorksheet() {
    return Content.english().worksheet(form.text("worksheet")).orElseThrow(NotFound::new);
  }

  /** The viewer's open cases, by name. */
  public List<Choice> getCases() {
    return cases;
  }
}
