package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.NotFound;
import org.reweave.portal.care.CaseView;
import org.reweave.safetyplan.CurrentSafetyPlan;
import org.reweave.safetyplan.PlanKind;
import org.reweave.safetyplan.SafetyPlans;

/** What a printed safety plan may do, before it is printed. */
@Named
@RequestScoped
public class PlanPrintView extends CaseView {
  @EJB SafetyPlans plans;

  private @Nullable CurrentSafetyPlan plan;

  @Override
  protected void read() {
    super.read();
    var kind = form.choice("kind", PlanKind.class);
    if (kind == null) {
      throw new NotFound();
    }
    plan = plans.current(caseId(), form.id("client"), kind).orElseThrow(NotFound::new);
  }

  /** The version that would be printed. */
  public CurrentSafetyPlan getPlan() {
    return Objects.requireNonNull(plan, "the page was not loaded");
  }

  /** The name of whose plan it is. */
  public String getClient() {
    return name(getPlan().clientId());
  }
}
