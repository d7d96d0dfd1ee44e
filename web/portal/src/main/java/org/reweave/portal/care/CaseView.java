package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseDetail;
import org.reweave.care.Cases;
import org.reweave.care.Relation;
import org.reweave.emergency.Emergencies;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.View;

/** A page about one case: its head, its clients and its team. */
public abstract class CaseView extends View {
  @EJB protected Cases cases;
  @EJB Emergencies emergencies;
  private @Nullable CaseDetail detail;

  /** Every page of a case that is open in an emergency has the button that ends it. */
  @Override
  public void load() {
    var faces = FacesContext.getCurrentInstance();
    if (faces.isPostback() && form.getAction().equals("endEmergency")) {
      form.then(
          () -> emergencies.end(form.id("emergency")), "/staff/emergency?done=emergencyended");
    }
    if (!faces.getResponseComplete()) {
      super.load();
    }
  }

  /** The case that the page is about. */
  protected UUID caseId() {
    return form.id("case");
  }

  @Override
  protected void read() {
    detail = cases.get(caseId());
  }

  /** The case. */
  public CaseDetail getCare() {
    return Objects.requireNonNull(detail, "the page was not loaded");
  }

  /** The clients of today. */
  public List<CaseDetail.Member> getClients() {
    return current().filter(m -> m.relation() == Relation.CLIENT).toList();
  }

  /** The staff of today, the lead first. */
  public List<CaseDetail.Member> getTeam() {
    return current()
        .filter(m -> m.relation() != Relation.CLIENT)
        .sorted(Comparator.comparing(CaseDetail.Member::relation))
        .toList();
  }

  /** The staff who were on the team before, or were something else on it, the latest first. */
  public List<CaseDetail.Member> getFormerTeam() {
    return getCare().members().stream()
        .filter(m -> m.relation() != Relation.CLIENT && m.from() != null && m.to() != null)
        .sorted(Comparator.comparing(CaseDetail.Member::to, Comparator.reverseOrder()))
        .toList();
  }

  private Stream<CaseDetail.Member> current() {
    return getCare().members().stream().filter(m -> m.from() != null && m.to() == null);
  }

  /** Whom an administrator put on the team, and nobody has confirmed yet. */
  public List<CaseDetail.Member> getWaiting() {
    return getCare().members().stream().filter(m -> m.from() == null && m.to() == null).toList();
  }

  /** The lead who took over from one who lost the account; null where that did not happen. */
  public CaseDetail.@Nullable Member getHandedOver() {
    return current().filter(CaseDetail.Member::handedOver).findFirst().orElse(null);
  }

  /** A client's whole name. */
  public String name(@Nullable UUID clientId) {
    return getCare().members().stream()
        .filter(m -> m.clientId() != null && m.clientId().equals(clientId))
        .map(CaseDetail.Member::displayName)
        .findFirst()
        .orElse("");
  }

  /** True for the client whose marks are the second strand's: hollow and dashed. */
  public boolean second(@Nullable UUID clientId) {
    var clients = getClients();
    return clients.size() > 1 && Objects.equals(clients.get(1).clientId(), clientId);
  }

  /** The clients as choices. */
  public List<Choice> getClientChoices() {
    return getClients().stream()
        .map(m -> new Choice(String.valueOf(m.clientId()), m.displayName()))
        .toList();
  }

  /** Whether the viewer leads the case. */
  public boolean isLead() {
    return getCare().relation() == Relation.LEAD;
  }

  /** Whether the viewer is on the team, and does not only read in an emergency. */
  public boolean isOnTeam() {
    return getCare().relation().isOnTeam();
  }

  /** Whether the viewer reads what a supervisor does not: how to reach people. */
  public boolean isClose() {
    return isTreating() || getCare().emergency() != null;
  }

  /** Whether the case takes new work. */
  public boolean isOpen() {
    return getCare().closedOn() == null;
  }

  /** The name of one of the staff who work or worked on the case. */
  public String staff(@Nullable UUID staffId) {
    return getCare().members().stream()
        .filter(m -> m.staffId() != null && m.staffId().equals(staffId))
        .map(CaseDetail.Member::displayName)
        .findFirst()
        .orElse("");
  }

  /** Whether the viewer treats, so may give homework and questionnaires. */
  public boolean isTreating() {
    return getCare().relation().treats();
  }

  /** The address of a page about this case, with what was just done. */
  protected String here(String page, String done) {
    return Form.link("/staff/" + page, "case", caseId().toString(), "done", done);
  }
}
