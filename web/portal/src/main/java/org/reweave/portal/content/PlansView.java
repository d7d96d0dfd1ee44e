package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.content.Library;
import org.reweave.portal.platform.View;
import org.reweave.seeds.PlanTemplate;
import org.reweave.seeds.Topic;
import org.reweave.seeds.Worksheet;

/** Plans to start from, one for each cause of a break. */
@Named
@RequestScoped
public class PlansView extends View {
  @EJB Library library;

  private List<PlanTemplate> plans = List.of();
  private List<Worksheet> worksheets = List.of();

  @Override
  protected void read() {
    plans = library.plans();
    worksheets = library.worksheets(null);
  }

  public List<PlanTemplate> getPlans() {
    return plans;
  }

  /** What to talk about in a phase. */
  public List<Topic> explained(PlanTemplate.Phase phase) {
    return Titles.topics(phase.explain());
  }

  /** Exercises to choose from in a phase, as the clinic gives them. */
  public List<Worksheet> worksheets(PlanTemplate.Phase phase) {
    return phase.worksheets().stream()
        .flatMap(key -> worksheets.stream().filter(w -> w.key().equals(key)))
        .toList();
  }

  /** What to keep an eye on. */
  public List<Topic> watched(PlanTemplate plan) {
    return Titles.topics(plan.watch());
  }

  /** What slows healing most here. */
  public List<Topic> avoided(PlanTemplate plan) {
    return Titles.topics(plan.avoid());
  }
}
