package org.reweave.seeds;

import java.util.List;

/**
 * A course of work to start from after one cause of a break. A therapist adapts it; nothing in it
 * is given out by itself, and no part of it promises an outcome.
 *
 * @param cause key of the cause it is for
 * @param first what the therapist makes sure of before any joint work
 * @param watch keys of the red flags to keep an eye on
 * @param avoid keys of what slows healing most here
 */
public record PlanTemplate(
    String key,
    String cause,
    String title,
    String summary,
    List<String> first,
    List<Phase> phases,
    List<String> watch,
    List<String> avoid,
    String source) {

  public PlanTemplate {
    first = List.copyOf(first);
    phases = List.copyOf(phases);
    watch = List.copyOf(watch);
    avoid = List.copyOf(avoid);
  }

  /**
   * A stretch of the course, without a fixed length.
   *
   * @param step key of the step in the foreground
   * @param explain keys of what to talk about with each partner
   * @param worksheets keys of exercises to choose from, one to three at a time
   */
  public record Phase(
      String step, String title, String aim, List<String> explain, List<String> worksheets) {

    public Phase {
      explain = List.copyOf(explain);
      worksheets = List.copyOf(worksheets);
    }

    private static Phase read(Yaml yaml, Keys topics, Keys worksheets) {
      return new Phase(
          Step.refer(yaml, topics),
          yaml.text("title", Length.TITLE),
          yaml.text("aim", Length.PARAGRAPH),
          topics.referAll(yaml, "explain"),
          worksheets.referAll(yaml, "worksheets"));
    }
  }

  static PlanTemplate read(Yaml yaml, Keys templates, Keys topics, Keys worksheets) {
    PlanTemplate template =
        new PlanTemplate(
            templates.define(yaml),
            topics.refer(yaml, "cause"),
            yaml.text("title", Length.TITLE),
            yaml.text("summary", Length.PARAGRAPH),
            yaml.texts("first", Length.LINE),
            yaml.list("phases", phase -> Phase.read(phase, topics, worksheets)),
            topics.referAll(yaml, "watch"),
            topics.referAll(yaml, "avoid"),
            yaml.text("source"));
    if (!template.cause.startsWith("CAUSE_")) {
      throw yaml.problem("cause", template.cause + " is no cause");
    }
    if (template.first.isEmpty() || template.phases.isEmpty() || template.watch.isEmpty()) {
      throw yaml.problem("phases", "first, phases and watch must not be empty");
    }
    return template;
  }
}
