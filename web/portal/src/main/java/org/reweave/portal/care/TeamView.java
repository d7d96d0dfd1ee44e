package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reweave.account.Me;
import org.reweave.care.CaseDetail;
import org.reweave.care.Relation;
import org.reweave.care.Staff;
import org.reweave.care.TeamChange;
import org.reweave.platform.Invalid;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;

/** A case's team, changed by its lead: who helps, who supervises. The lead is handed over apart. */
@Named
@RequestScoped
public class TeamView extends CaseView {
  private static final List<Relation> PARTS = List.of(Relation.CO_THERAPIST, Relation.SUPERVISOR);
  private static final String ADDED = "add";

  @EJB Me self;
  @Inject TeamParts parts;
  @Inject Say say;

  private List<Staff> colleagues = List.of();

  @Override
  protected void post(String action) {
    form.then(this::change, here("case", "teamchanged"));
  }

  private void change() {
    var fields = new ArrayList<String>();
    var members = new ArrayList<TeamChange.Member>();
    fields.add(ADDED);
    members.add(new TeamChange.Member(self.get().id(), Relation.LEAD));
    for (var member : form.all("member")) {
      var staffId = UUID.fromString(member);
      var part = form.choice(TeamParts.field(staffId), Relation.class);
      if (part != null) {
        fields.add(TeamParts.field(staffId));
        members.add(new TeamChange.Member(staffId, part));
      }
    }
    var added = form.optionalId(ADDED);
    if (added != null) {
      var part = form.choice("addAs", Relation.class);
      fields.add(ADDED);
      members.add(new TeamChange.Member(added, Form.required("addAs", part, say.of("choosePart"))));
    }
    var version = form.number("version");
    try {
      cases.changeTeam(caseId(), version == null ? -1 : version, new TeamChange(members));
    } catch (Invalid wrong) {
      throw wrong.renamed(field -> named(field, fields));
    }
  }

  /**
   * What is wrong with one member stands at that member's field; what is wrong with all, where one
   * is added.
   */
  private static String named(String field, List<String> fields) {
    var place = field.replaceAll("\\D", "");
    return place.isEmpty() ? ADDED : fields.get(Integer.parseInt(place));
  }

  @Override
  protected void read() {
    super.read();
    colleagues = cases.colleagues();
    getOthers().forEach(m -> form.show(field(m), m.relation()));
  }

  /** Whether the viewer can change it now: who waits to join is confirmed or kept off first. */
  public boolean isChangeable() {
    return isLead() && getWaiting().isEmpty();
  }

  /** The team without its lead. */
  public List<CaseDetail.Member> getOthers() {
    return getTeam().stream().filter(m -> m.relation() != Relation.LEAD).toList();
  }

  /** The name of the field that says what part a member has. */
  public String field(CaseDetail.Member member) {
    return TeamParts.field(Objects.requireNonNull(member.staffId()));
  }

  /** What a member may be; who cannot sign in any more stays what they are, or leaves. */
  public List<Choice> parts(CaseDetail.Member member) {
    return colleagues.stream()
        .filter(s -> s.staffId().equals(member.staffId()))
        .findFirst()
        .map(s -> parts.of(s.roles(), PARTS.stream()))
        .orElseGet(
            () ->
                Stream.concat(
                        parts.of(Set.of(), Stream.of()).stream(),
                        Stream.of(parts.choice(member.relation())))
                    .toList());
  }

  /** Who can be added, after nobody. */
  public List<Choice> getColleagues() {
    var team = getTeam().stream().map(CaseDetail.Member::staffId).toList();
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("nobody"))),
            colleagues.stream()
                .filter(s -> !team.contains(s.staffId()))
                .map(s -> new Choice(s.staffId().toString(), s.displayName())))
        .toList();
  }

  /** As what. */
  public List<Choice> getNewParts() {
    return PARTS.stream().map(parts::choice).toList();
  }
}
