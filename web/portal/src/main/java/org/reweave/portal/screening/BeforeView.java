package org.reweave.portal.screening;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.View;
import org.reweave.screening.Briefing;
import org.reweave.screening.Briefings;
import org.reweave.screening.Readiness;

/** What a client reads and says before the first question of a sitting. */
@Named
@RequestScoped
public class BeforeView extends View {
  @EJB Briefings briefings;

  private @Nullable Briefing briefing;

  private UUID id() {
    return form.id("screening");
  }

  @Override
  protected void post(String action) {
    switch (action) {
      case "alone" ->
          form.then(
              () -> briefings.answer(id(), Readiness.ALONE),
              Form.link("/me/questions", "screening", id().toString()));
      case "later" ->
          form.then(() -> briefings.answer(id(), Readiness.LATER), "/me/home?done=notnow");
      case "phone" ->
          form.then(() -> briefings.answer(id(), Readiness.BY_PHONE), "/me/home?done=notnow");
      default -> {}
    }
  }

  @Override
  protected void read() {
    briefing = briefings.before(id());
  }

  public Briefing getBriefing() {
    return Objects.requireNonNull(briefing, "the page was not loaded");
  }
}
