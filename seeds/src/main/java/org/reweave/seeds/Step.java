package org.reweave.seeds;

import java.util.List;

/** One of the seven steps of rebuilding trust, with its examples in order. */
public record Step(
    String key, int number, String title, String summary, List<Example> examples, String source) {

  public Step {
    examples = List.copyOf(examples);
  }

  /** What kind of help an example gives. */
  public enum Kind {
    /** Words that can be said. */
    PHRASE,
    /** Something to do. */
    EXAMPLE,
    /** What the calmer partner can do for the other. */
    COREGULATION,
    /** What counselling offers. */
    OFFER,
    /** What counselling aims at. */
    AIM
  }

  /** A child item of a step, with its own stable key. */
  public record Example(String key, Kind kind, String text) {}

  static Step read(Yaml yaml, Keys topics) {
    return new Step(
        topics.define(yaml),
        yaml.number("number"),
        yaml.text("title", Length.TITLE),
        yaml.text("summary", Length.PARAGRAPH),
        yaml.list(
            "examples",
            e ->
                new Example(
                    topics.define(e), e.choice("kind", Kind.class), e.text("text", Length.LINE))),
        yaml.text("source"));
  }

  /** The key of the step that a mapping belongs to. */
  static String refer(Yaml yaml, Keys topics) {
    String key = topics.refer(yaml, "step");
    if (!key.matches("STEP_\\d")) {
      throw yaml.problem("step", key + " is no step");
    }
    return key;
  }
}
