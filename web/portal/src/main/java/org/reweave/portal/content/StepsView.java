package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.reweave.content.Library;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Step;

/** The seven steps: the same for everybody, whatever anybody answered. */
@Named
@RequestScoped
public class StepsView extends View {
  /** The examples of one kind that belong to a step. */
  public record Examples(Step.Kind kind, List<Step.Example> list) {}

  @EJB Library library;
  @Inject Say say;

  private List<Step> steps = List.of();

  @Override
  protected void read() {
    steps = library.steps(say.getLanguage());
  }

  public List<Step> getSteps() {
    return steps;
  }

  /** A step's examples by their kind. */
  public List<Examples> examples(Step step) {
    return Arrays.stream(Step.Kind.values())
        .map(k -> new Examples(k, step.examples().stream().filter(e -> e.kind() == k).toList()))
        .filter(e -> !e.list().isEmpty())
        .toList();
  }
}
