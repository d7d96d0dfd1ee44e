package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.care.Caseload;
import org.reweave.care.CaseloadQuery;
import org.reweave.content.Library;
import org.reweave.platform.Page;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Worksheet;

/** A worksheet from the library on its way to a case: which one is it for? */
@Named
@RequestScoped
public class GiveView extends View {
  @EJB Caseload caseload;
  @EJB Library library;

  private @Nullable Worksheet worksheet;
  private List<Choice> cases = List.of();

  @Override
  protected void read() {
    worksheet = library.worksheet(form.text("worksheet"));
    var active =
        new CaseloadQuery(CaseloadQuery.Status.ACTIVE, null, CaseloadQuery.Sort.TITLE, null);
    cases =
        caseload.list(active, Page.MAX_LIMIT, null).items().stream()
            .map(row -> new Choice(row.caseId().toString(), row.title()))
            .toList();
  }

  public Worksheet getWorksheet() {
    return Objects.requireNonNull(worksheet, "the page was not loaded");
  }

  /** The viewer's open cases, by name. */
  public List<Choice> getCases() {
    return cases;
  }
}
