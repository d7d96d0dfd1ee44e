package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.safety.CurrentDecision;
import org.reweave.safety.Decision;
import org.reweave.safety.FlagSummary;
import org.reweave.safety.Interview;
import org.reweave.safety.NewDecision;
import org.reweave.safety.SafetyReviews;
import org.reweave.safety.Suitability;

/** A case at a glance, and the decision on joint work. */
@Named
@RequestScoped
public class OverviewView extends CaseView {
  private static final int FLAGS = 5;

  @EJB Suitability suitability;
  @EJB SafetyReviews reviews;
  @Inject Say say;

  private CurrentDecision decision =
      new CurrentDecision(null, null, null, null, null, null, List.of(), 0);
  private List<FlagSummary> flags = List.of();

  @Override
  protected void post(String action) {
    if (action.equals("decide")) {
      var version = form.number("version");
      form.then(
          () -> suitability.decide(caseId(), version == null ? -1 : version, typed()),
          here("case", "decided"));
    }
  }

  /** The form as it was sent; the use case checks every field of it. */
  @SuppressWarnings("NullAway")
  private NewDecision typed() {
    var interviews = new ArrayList<Interview>();
    for (var client : cases.get(caseId()).members()) {
      var heldOn = client.clientId() == null ? null : form.day("held-" + client.clientId());
      if (client.clientId() != null && heldOn != null) {
        interviews.add(new Interview(client.clientId(), heldOn));
      }
    }
    return new NewDecision(
        form.choice("decision", Decision.class),
        form.text("rationale"),
        form.day("reviewOn"),
        interviews);
  }

  @Override
  protected void read() {
    super.read();
    decision = suitability.current(caseId());
    flags = reviews.list(caseId(), FLAGS, null).items();
    form.show("reviewOn", say.getToday().plusWeeks(6));
    decision.interviews().forEach(i -> form.show("held-" + i.clientId(), i.heldOn()));
  }

  /** The decision on joint work as it stands. */
  public CurrentDecision getDecision() {
    return decision;
  }

  /** The latest flags. */
  public List<FlagSummary> getFlags() {
    return flags;
  }

  public List<Choice> getDecisions() {
    return Arrays.stream(Decision.values()).map(d -> new Choice(d.name(), say.word(d))).toList();
  }
}
