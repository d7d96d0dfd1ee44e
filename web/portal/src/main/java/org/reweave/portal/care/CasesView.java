package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseSummary;
import org.reweave.care.Cases;
import org.reweave.care.OwnAndFamilyCases;
import org.reweave.care.Relation;
import org.reweave.care.ShutOut;
import org.reweave.care.Staff;
import org.reweave.care.TeamChange;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** The clinic's cases for its administrators: names and teams, nothing clinical. */
@Named
@RequestScoped
public class CasesView extends View {
  private static final int ROWS = 50;
  private static final String PATH = "/admin/cases";

  @EJB Cases cases;
  @EJB OwnAndFamilyCases ownAndFamily;
  @Inject TeamParts parts;
  @Inject Say say;

  private List<CaseSummary> rows = List.of();
  private List<Staff> colleagues = List.of();
  private List<ShutOut> shutOut = List.of();
  private @Nullable CaseSummary chosen;

  @Override
  protected void post(String action) {
    switch (action) {
      case "team" -> {
        var version = form.number("version");
        form.then(
            () -> cases.assign(form.id("case"), version == null ? -1 : version, team()),
            Form.link(PATH, "done", "team"));
      }
      case "shut" ->
          form.then(() -> ownAndFamily.shut(form.id("case"), form.id("staffId")), here("shut"));
      case "lift" ->
          form.then(() -> ownAndFamily.lift(form.id("case"), form.id("staffId")), here("lifted"));
      default -> {}
    }
  }

  private String here(String done) {
    return Form.link(PATH, "case", form.text("case"), "done", done);
  }

  private TeamChange team() {
    var members = new ArrayList<TeamChange.Member>();
    for (var staff : cases.colleagues()) {
      var relation = form.choice(TeamParts.field(staff.staffId()), Relation.class);
      if (relation != null) {
        members.add(new TeamChange.Member(staff.staffId(), relation));
      }
    }
    return new TeamChange(members);
  }

  @Override
  protected void read() {
    var caseId = form.optionalId("case");
    if (caseId == null) {
      rows = rows(cases.list(ROWS, form.optional("cursor")));
      return;
    }
    chosen = cases.summary(caseId);
    colleagues = cases.colleagues();
    shutOut = ownAndFamily.of(caseId);
    for (var member : chosen.members()) {
      if (member.staffId() != null) {
        form.show(TeamParts.field(member.staffId()), member.relation());
      }
    }
  }

  public List<CaseSummary> getRows() {
    return rows;
  }

  /** The case whose team is being changed, or null for the list. */
  public @Nullable CaseSummary getChosen() {
    return chosen;
  }

  /** The staff of today in the chosen case, the lead first; without who waits for confirmation. */
  public List<CaseSummary.Member> getTeam() {
    return chosen == null
        ? List.of()
        : chosen.members().stream()
            .filter(m -> m.relation().isOnTeam() && m.from() != null)
            .sorted(Comparator.comparing(CaseSummary.Member::relation))
            .toList();
  }

  /** The staff who were on its team before, the latest first. */
  public List<CaseSummary.Member> getFormerTeam() {
    return chosen == null ? List.of() : chosen.former();
  }

  public List<Staff> getColleagues() {
    return colleagues;
  }

  /** To whom the case is shut. */
  public List<ShutOut> getShutOut() {
    return shutOut;
  }

  /** To whom it can be. */
  public List<Choice> getOthers() {
    var shut = shutOut.stream().map(ShutOut::staffId).toList();
    return colleagues.stream()
        .filter(s -> !shut.contains(s.staffId()))
        .map(s -> new Choice(s.staffId().toString(), s.displayName()))
        .toList();
  }

  /** What a colleague may be to a case. */
  public List<Choice> parts(Staff staff) {
    return parts.of(staff.roles(), Arrays.stream(Relation.values()).filter(Relation::isOnTeam));
  }

  /** The clients' names, or the team's, its lead first. */
  public String names(CaseSummary row, boolean clients) {
    return String.join(
        ", ",
        row.members().stream()
            .filter(m -> (m.relation() == Relation.CLIENT) == clients)
            .sorted(Comparator.comparing(m -> m.relation()))
            .map(
                m ->
                    clients || m.relation() == Relation.LEAD && m.from() != null
                        ? m.displayName()
                        : m.displayName() + " (" + part(m) + ')')
            .toList());
  }

  private String part(CaseSummary.Member member) {
    var part = say.word(member.relation());
    return member.from() == null ? say.of("partWaits", part) : part;
  }
}
