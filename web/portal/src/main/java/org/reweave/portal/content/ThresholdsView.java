package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.content.NewThreshold;
import org.reweave.content.OwnThresholds;
import org.reweave.content.ThresholdRow;
import org.reweave.platform.NotFound;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.View;

/** By how many points a change counts: ours, and what the clinic has set for itself. */
@Named
@RequestScoped
public class ThresholdsView extends View {
  private static final String PATH = "/admin/thresholds";

  @EJB OwnThresholds thresholds;

  private List<ThresholdRow> rows = List.of();
  private @Nullable ThresholdRow chosen;

  @Override
  protected void post(String action) {
    var instrument = form.text("instrument");
    switch (action) {
      case "save" ->
          form.then(
              () ->
                  thresholds.save(
                      instrument, new NewThreshold(form.number("points"), form.text("reason"))),
              Form.link(PATH, "done", "thresholdset"));
      case "withdraw" ->
          form.then(
              () -> thresholds.withdraw(instrument), Form.link(PATH, "done", "thresholdback"));
      default -> {}
    }
  }

  @Override
  protected void read() {
    rows = thresholds.list();
    var instrument = form.text("instrument");
    if (!instrument.isEmpty()) {
      var row =
          rows.stream()
              .filter(r -> r.instrument().equals(instrument))
              .findFirst()
              .orElseThrow(NotFound::new);
      form.show("points", row.points());
      form.show("reason", row.reason());
      chosen = row;
    }
  }

  public List<ThresholdRow> getRows() {
    return rows;
  }

  /** The one that is being set, or null for the list. */
  public @Nullable ThresholdRow getChosen() {
    return chosen;
  }
}
