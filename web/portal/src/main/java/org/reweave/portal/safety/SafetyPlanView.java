package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.NotFound;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Say;
import org.reweave.safetyplan.CurrentSafetyPlan;
import org.reweave.safetyplan.NewSafetyPlan;
import org.reweave.safetyplan.PlanKind;
import org.reweave.safetyplan.PlanPart;
import org.reweave.safetyplan.SafetyPlans;

/** A safety plan, written with one client alone. */
@Named
@RequestScoped
public class SafetyPlanView extends CaseView {
  private static final int REVIEW_AFTER_DAYS = 14;

  @EJB SafetyPlans plans;
  @Inject Say say;

  private @Nullable CurrentSafetyPlan current;

  @Override
  protected void post(String action) {
    var parts = new EnumMap<PlanPart, String>(PlanPart.class);
    for (var part : getKind().parts()) {
      parts.put(part, form.text(field(part)));
    }
    var seen = Objects.requireNonNullElse(form.number("seen"), 0);
    form.then(
        () ->
            plans.write(
                caseId(),
                new NewSafetyPlan(getClientId(), getKind(), seen, parts, form.day("reviewOn"))),
        here("safety", "plan"));
  }

  @Override
  protected void read() {
    super.read();
    current = plans.current(caseId(), getClientId(), getKind()).orElse(null);
    if (current != null) {
      current.parts().forEach((part, text) -> form.show(field(part), text));
    }
    form.show("reviewOn", say.getToday().plusDays(REVIEW_AFTER_DAYS));
  }

  /** The version on record, or null before the first. */
  public @Nullable CurrentSafetyPlan getCurrent() {
    return current;
  }

  /** The number of the version on record, 0 before the first. */
  public int getSeen() {
    return current == null ? 0 : current.number();
  }

  public UUID getClientId() {
    return form.id("client");
  }

  /** The client's name. */
  public String getClient() {
    return name(getClientId());
  }

  public PlanKind getKind() {
    var kind = form.choice("kind", PlanKind.class);
    if (kind == null) {
      throw new NotFound();
    }
    return kind;
  }

  /** The name of a part's field. */
  public String field(PlanPart part) {
    return "parts." + part;
  }
}
