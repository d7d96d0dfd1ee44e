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

  static Step read(Yaml yaml) {
    return new Step(
        yaml.text("key"),
        yaml.number("number"),
        yaml.text("title"),
        yaml.text("summary"),
        yaml.list(
            "examples",
            e -> new Example(e.text("key"), e.choice("kind", Kind.class), e.text("text"))),
        yaml.text("source"));
  }
}
