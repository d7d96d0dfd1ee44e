package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.content.Titles;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.screening.Screenings;
import org.reweave.suitability.Criterion;
import org.reweave.suitability.CurrentDecision;
import org.reweave.suitability.Decision;
import org.reweave.suitability.Finding;
import org.reweave.suitability.Grounds;
import org.reweave.suitability.Interview;
import org.reweave.suitability.NewDecision;
import org.reweave.suitability.Suitability;
import org.reweave.suitability.Typology;

/** The decision on joint work, with what it is found on, and those that were made before. */
@Named
@RequestScoped
public class SuitabilityView extends CaseView {
  private static final int WEEKS_TO_REVIEW = 6;

  @EJB Suitability suitability;
  @EJB Screenings screenings;
  @Inject Say say;
  @Inject Titles titles;

  private List<CurrentDecision> history = List.of();
  private List<Choice> screens = List.of();

  @Override
  protected void post(String action) {
    if (action.equals("decide")) {
      var version = Objects.requireNonNullElse(form.number("version"), -1);
      form.then(() -> decide(version), here("case", "decided"));
    }
  }

  /** The fields of the grounds are called here as they are read: without what they belong to. */
  private void decide(int version) {
    try {
      suitability.decide(caseId(), version, typed());
    } catch (Invalid invalid) {
      throw invalid.renamed(field -> field.replace("grounds.", ""));
    }
  }

  private NewDecision typed() {
    var interviews = new ArrayList<Interview>();
    for (var client : cases.get(caseId()).members()) {
      var heldOn = client.clientId() == null ? null : form.day("held-" + client.clientId());
      if (client.clientId() != null && heldOn != null) {
        interviews.add(new Interview(client.clientId(), heldOn));
      }
    }
    return new NewDecision(
        Form.required(
            "decision", form.choice("decision", Decision.class), say.of("chooseDecision")),
        form.text("rationale"),
        form.day("reviewOn"),
        interviews,
        grounds());
  }

  private Grounds grounds() {
    var criteria = new EnumMap<Criterion, Finding>(Criterion.class);
    for (var criterion : Criterion.values()) {
      var finding = form.choice(field(criterion), Finding.class);
      criteria.put(criterion, finding == null ? Finding.UNKNOWN : finding);
    }
    return new Grounds(
        criteria,
        form.choice("typology", Typology.class),
        form.all("screens"),
        form.text("conditions"),
        form.text("consultedWith"),
        form.text("signature"));
  }

  @Override
  protected void read() {
    super.read();
    history = suitability.history(caseId());
    screens =
        screenings.list(caseId(), Page.MAX_LIMIT, null).items().stream()
            .filter(s -> s.submittedAt() != null)
            .map(s -> s.instrument())
            .distinct()
            .map(key -> new Choice(key, titles.instrument(key)))
            .toList();
    form.show("reviewOn", say.getToday().plusWeeks(WEEKS_TO_REVIEW));
  }

  /** The decision as it stands. */
  public CurrentDecision getCurrent() {
    return history.isEmpty() ? CurrentDecision.NONE : history.getFirst();
  }

  /** All of them, the latest first. */
  public List<CurrentDecision> getHistory() {
    return history;
  }

  /** None as long as none was chosen: no decision is ours to suggest. */
  public List<Choice> getDecisions() {
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("decisionNone"))),
            Arrays.stream(Decision.values()).map(d -> new Choice(d.name(), say.word(d))))
        .toList();
  }

  public List<Criterion> getCriteria() {
    return List.of(Criterion.values());
  }

  public List<Choice> getFindings() {
    return Stream.of(Finding.UNKNOWN, Finding.NO, Finding.YES)
        .map(f -> new Choice(f.name(), say.of("finding." + f)))
        .toList();
  }

  /** No opinion, or one of them. */
  public List<Choice> getTypologies() {
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("typologyNone"))),
            Arrays.stream(Typology.values())
                .map(o -> new Choice(o.name(), say.of("typology." + o))))
        .toList();
  }

  /** The questionnaires that have been answered in this case. */
  public List<Choice> getScreens() {
    return screens;
  }

  /** Whether a questionnaire is ticked: by the clinician alone. */
  public boolean looked(Choice screen) {
    return form.all("screens").contains(screen.value());
  }

  /** What a criterion's field is called. */
  public String field(Criterion criterion) {
    return "criterion-" + criterion;
  }

  /** The criteria that were found so, in words. */
  public String found(CurrentDecision decision, String finding) {
    return String.join(
        "; ",
        decision.grounds().criteria().entrySet().stream()
            .filter(e -> e.getValue().name().equals(finding))
            .map(e -> say.of("criterion." + e.getKey()))
            .toList());
  }

  /** The titles of the questionnaires that were looked at. */
  public String looked(CurrentDecision decision) {
    return String.join(
        ", ", decision.grounds().screens().stream().map(titles::instrument).toList());
  }
}
