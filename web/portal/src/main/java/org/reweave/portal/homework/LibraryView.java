package org.reweave.portal.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.seeds.Content;
import org.reweave.seeds.Step;
import org.reweave.seeds.Worksheet;

/** The seven steps and their worksheets. */
@Named
@ApplicationScoped
public class LibraryView {
  public List<Step> getSteps() {
    return Content.english().steps();
  }

  /** The worksheets of a step. */
  public List<Worksheet> worksheets(Step step) {
    return Content.english().worksheets().stream()
        .filter(w -> w.step().equals(step.key()))
        .toList();
  }

  /** A step's title by its key. */
  public String step(String key) {
    return getSteps().stream()
        .filter(s -> s.key().equals(key))
        .map(Step::title)
        .findFirst()
        .orElse(key);
  }
}
