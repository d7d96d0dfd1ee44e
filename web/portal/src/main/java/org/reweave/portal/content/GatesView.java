package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.content.Library;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Gate;
import org.reweave.seeds.Instrument;

/** Results that call for a closer look by the clinician. */
@Named
@RequestScoped
public class GatesView extends View {
  /** A gate and the questionnaire that it belongs to. */
  public record Row(Instrument instrument, Gate gate) {}

  @EJB Library library;

  private List<Row> rows = List.of();

  @Override
  protected void read() {
    rows =
        library.instruments().stream()
            .flatMap(i -> i.gates().stream().map(g -> new Row(i, g)))
            .toList();
  }

  public List<Row> getRows() {
    return rows;
  }
}
