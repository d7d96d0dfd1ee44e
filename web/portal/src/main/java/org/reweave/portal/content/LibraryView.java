package org.reweave.portal.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.seeds.Step;
import org.reweave.seeds.Topic;
import org.reweave.seeds.Worksheet;

/** The seven steps with their worksheets, to give from. */
@Named
@RequestScoped
public class LibraryView extends StepsView {
  private List<Worksheet> worksheets = List.of();

  @Override
  protected void read() {
    super.read();
    worksheets = library.worksheets(null);
  }

  /** The worksheets of a step. */
  public List<Worksheet> worksheets(Step step) {
    return worksheets.stream().filter(w -> w.step().equals(step.key())).toList();
  }

  /** What a worksheet puts into practice, besides its step. */
  public List<Topic> topics(Worksheet worksheet) {
    return Titles.topics(worksheet.restsOn());
  }
}
