package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.content.Library;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Content;
import org.reweave.seeds.Step;
import org.reweave.seeds.Worksheet;

/** The seven steps and their worksheets. */
@Named
@RequestScoped
public class LibraryView extends View {
  @EJB Library library;

  private List<Step> steps = List.of();
  private List<Worksheet> worksheets = List.of();

  @Override
  protected void read() {
    steps = library.steps();
    worksheets = library.worksheets(null);
  }

  public List<Step> getSteps() {
    return steps;
  }

  /** The worksheets of a step. */
  public List<Worksheet> worksheets(Step step) {
    return worksheets.stream().filter(w -> w.step().equals(step.key())).toList();
  }

  /** A step's title by its key; for pages that have read what they show themselves. */
  public String step(String key) {
    return Content.english().steps().stream()
        .filter(s -> s.key().equals(key))
        .map(Step::title)
        .findFirst()
        .orElse(key);
  }
}
