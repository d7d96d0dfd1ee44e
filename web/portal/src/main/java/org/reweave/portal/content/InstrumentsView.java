package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.content.InstrumentWordings;
import org.reweave.content.NewWording;
import org.reweave.content.WordingReport;
import org.reweave.content.WordingRow;
import org.reweave.platform.NotFound;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** Which wording the clinic uses for each questionnaire; one is chosen to load a file for it. */
@Named
@RequestScoped
public class InstrumentsView extends View {
  private static final String PATH = "/admin/instruments";

  @EJB InstrumentWordings wordings;
  @Inject Say say;

  private List<WordingRow> rows = List.of();
  private @Nullable WordingRow chosen;
  private @Nullable WordingReport report;

  @Override
  protected void post(String action) {
    var file = form.file("file");
    if (file.isEmpty()) {
      form.problem("file", say.of("chooseWording"));
      return;
    }
    var asked =
        new NewWording(file.get(), form.chosen("orderConfirmed", "true"), form.optional("licence"));
    form.attempt(() -> report = wordings.load(form.text("instrument"), asked));
    if (report != null && report.version() != null) {
      form.go(Form.link(PATH, "done", "worded"));
    }
  }

  @Override
  protected void read() {
    rows = wordings.list();
    var instrument = form.text("instrument");
    if (!instrument.isEmpty()) {
      chosen =
          rows.stream()
              .filter(r -> r.instrument().equals(instrument) && r.loadable())
              .findFirst()
              .orElseThrow(NotFound::new);
    }
  }

  public List<WordingRow> getRows() {
    return rows;
  }

  /** The questionnaire that a file is loaded for, or null for the list. */
  public @Nullable WordingRow getChosen() {
    return chosen;
  }

  /** What became of a file that was not kept, or null. */
  public @Nullable WordingReport getReport() {
    return report;
  }
}
