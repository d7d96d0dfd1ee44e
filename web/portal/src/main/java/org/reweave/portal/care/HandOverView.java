package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.reweave.account.Me;
import org.reweave.care.CaseCourse;
import org.reweave.care.Caseload;
import org.reweave.care.CaseloadQuery;
import org.reweave.care.CaseloadRow;
import org.reweave.care.Cases;
import org.reweave.care.HandingOver;
import org.reweave.care.Relation;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** Handing open cases over to a colleague, each with a note. */
@Named
@RequestScoped
public class HandOverView extends View {
  private static final CaseloadQuery OPEN =
      new CaseloadQuery(CaseloadQuery.Status.ACTIVE, null, CaseloadQuery.Sort.TITLE, null);

  @EJB CaseCourse course;
  @EJB Caseload caseload;
  @EJB Cases cases;
  @EJB Me self;
  @Inject Say say;

  private List<CaseloadRow> rows = List.of();
  private List<Choice> colleagues = List.of();

  @Override
  protected void post(String action) {
    form.then(this::handOver, Form.link("/staff/caseload", "done", "handedover"));
  }

  private void handOver() {
    var chosen = form.all("chosen").stream().map(UUID::fromString).toList();
    try {
      course.handOver(
          new HandingOver(
              Form.required("to", form.optionalId("to"), say.of("chooseColleague")),
              chosen.stream().map(id -> new HandingOver.Case(id, form.text(note(id)))).toList()));
    } catch (Invalid wrong) {
      throw wrong.renamed(field -> named(field, chosen));
    }
  }

  /** What is wrong with a case's note stands at that case's field. */
  private static String named(String field, List<UUID> chosen) {
    var place = field.replaceFirst("cases\\[(\\d+)]\\.note", "$1");
    return place.equals(field) ? field : note(chosen.get(Integer.parseInt(place)));
  }

  private static String note(UUID caseId) {
    return "note-" + caseId;
  }

  @Override
  protected void read() {
    rows =
        rows(caseload.list(OPEN, Page.MAX_LIMIT, form.optional("cursor"))).stream()
            .filter(row -> row.relation() == Relation.LEAD)
            .toList();
    var own = self.get().id();
    colleagues =
        cases.colleagues().stream()
            .filter(s -> s.roles().contains(Roles.THERAPIST) && !s.staffId().equals(own))
            .map(s -> new Choice(s.staffId().toString(), s.displayName()))
            .toList();
    form.show("to", form.text("to"));
    form.show("chosen", form.text("case"));
  }

  /** Open cases that the viewer leads. */
  public List<CaseloadRow> getRows() {
    return rows;
  }

  /** Who may lead them. */
  public List<Choice> getColleagues() {
    return colleagues;
  }
}
