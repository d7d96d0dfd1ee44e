package org.reweave.seeds;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reweave.seeds.Instrument.Status;

/**
 * Something that has to be done by certain times where the law of a place or a clinical pathway
 * says so, such as a report. A reminder for staff and never legal advice.
 *
 * @param jurisdiction whose law it is, such as {@code US-CA}; empty for what holds anywhere
 * @param text what to bear in mind
 * @param source what it rests on
 * @param repeatDays after so many days it is to be done again; 0 for once
 * @param steps what is done, at least one
 */
public record Obligation(
    String key,
    String jurisdiction,
    String title,
    String text,
    String source,
    int repeatDays,
    List<Step> steps) {
  public Obligation {
    steps = List.copyOf(steps);
  }

  /**
   * One thing to do.
   *
   * @param within how long after it became known; of what is done again, after it was done last
   */
  public record Step(String key, String title, Duration within) {
    private static Step read(Yaml yaml) {
      int hours = yaml.number("hours");
      if (hours < 1) {
        throw yaml.problem("hours", "must be 1 or more");
      }
      return new Step(yaml.text("key"), yaml.text("title", Length.LINE), Duration.ofHours(hours));
    }
  }

  /** Every one that we ship. */
  public static List<Obligation> shipped() {
    return Shipped.OURS.obligations();
  }

  /** Whether anybody has signed them. */
  public static Status status() {
    return Shipped.OURS.status();
  }

  /** Those of a place: what holds anywhere, and what its own law asks for. */
  public static List<Obligation> in(String jurisdiction) {
    return shipped().stream()
        .filter(o -> o.jurisdiction.isEmpty() || o.jurisdiction.equals(jurisdiction))
        .toList();
  }

  /** The one of that key. */
  public static Optional<Obligation> of(String key) {
    return shipped().stream().filter(o -> o.key.equals(key)).findFirst();
  }

  /** Its step of that key. */
  public Optional<Step> step(String step) {
    return steps.stream().filter(s -> s.key().equals(step)).findFirst();
  }

  private static Obligation read(Yaml yaml) {
    var steps = yaml.list("steps", Step::read);
    int repeat = yaml.number("repeat_days");
    if (steps.isEmpty() || repeat < 0 || repeat > 0 && steps.size() > 1) {
      throw yaml.problem("steps", "one that is done again has one step, any other at least one");
    }
    return new Obligation(
        yaml.text("key"),
        yaml.has("jurisdiction") ? yaml.text("jurisdiction") : "",
        yaml.text("title", Length.LINE),
        yaml.text("text", Length.LINE),
        yaml.text("source", Length.LINE),
        repeat,
        steps);
  }

  private record Shipped(Status status, List<Obligation> obligations) {
    static final Shipped OURS =
        Yaml.read(
            "en/obligations.yaml",
            yaml -> {
              var shipped =
                  new Shipped(
                      yaml.choice("status", Status.class),
                      yaml.list("obligations", Obligation::read));
              Set<String> keys = new HashSet<>();
              for (var one : shipped.obligations) {
                if (!keys.add(one.key)) {
                  throw yaml.problem("obligations", one.key + " is there twice");
                }
              }
              return shipped;
            });
  }
}
