package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reweave.care.CaseType;
import org.reweave.care.Cases;
import org.reweave.care.NewCase;
import org.reweave.platform.Roles;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.SignedIn;
import org.reweave.portal.platform.View;

/** Opens a case and invites its clients. An administrator names the lead, a therapist leads. */
@Named
@RequestScoped
public class NewCoupleView extends View {
  @EJB Cases cases;
  @Inject Say say;
  @Inject SignedIn me;

  private List<Choice> leads = List.of();

  @Override
  protected void post(String action) {
    var administrator = action.equals("assign");
    form.then(
        () -> {
          if (administrator) {
            cases.openFor(typed(true));
          } else {
            cases.open(typed(false));
          }
        },
        Form.link(administrator ? "/admin/cases" : "/staff/caseload", "done", "opened"));
  }

  private NewCase typed(boolean administrator) {
    var type = Objects.requireNonNullElse(form.choice("type", CaseType.class), CaseType.COUPLE);
    var clients = new ArrayList<NewCase.Client>();
    int count = type == CaseType.COUPLE ? 2 : 1;
    for (int i = 0; i < count; i++) {
      var at = "clients[" + i + "].";
      clients.add(
          new NewCase.Client(
              form.text(at + "givenName"),
              form.text(at + "familyName"),
              form.optional(at + "email"),
              form.optional(at + "locale")));
    }
    return new NewCase(type, administrator ? form.optionalId("lead") : null, clients);
  }

  @Override
  protected void read() {
    if (me.isAdministrator()) {
      leads =
          cases.colleagues().stream()
              .filter(s -> s.roles().contains(Roles.THERAPIST))
              .map(s -> new Choice(s.staffId().toString(), s.displayName()))
              .toList();
    }
  }

  public List<Choice> getLeads() {
    return leads;
  }

  public List<Choice> getTypes() {
    return List.of(
        new Choice("COUPLE", say.word("COUPLE")), new Choice("INDIVIDUAL", say.word("INDIVIDUAL")));
  }

  public List<Choice> getLanguages() {
    return Choice.LANGUAGES;
  }

  /** The places of a couple. */
  public List<Integer> getPlaces() {
    return List.of(0, 1);
  }
}
