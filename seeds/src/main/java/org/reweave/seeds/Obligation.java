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
 * @param secondPerson whether a second person has to agree before it ends
 * @param steps what is done, at least one
 */
public record Obligation(
    String key,
    String jurisdiction,
    String title,
    String text,
    String source,
    int repeatDays,
    boolean secondPerson,
    List<Step> steps) {
  public Obligation {
    steps = List.copyOf(steps);
  }

  /**
   * One thing to do.
   *
   * @param within how long after it became known; of what is done again, after it was done last
   * @param fields what is written down of it, a time at least
   */
  public record Step(String key, String title, Duration within, List<GuidedField> fields) {
    public Step {
      fields = List.copyOf(fields);
    }

    private static Step read(Yaml yaml) {
      int hours = yaml.number("hours");
      if (hours < 1) {
        throw yaml.problem("hours", "must be 1 or more");
      }
      List<GuidedField> fields = GuidedField.readAll(yaml);
      if (fields.stream().noneMatch(f -> f.kind() == GuidedField.Kind.TIME)) {
        throw yaml.problem("fields", "one of them says when it was done");
      }
      return new Step(
          yaml.text("key"), yaml.text("title", Length.LINE), Duration.ofHours(hours), fields);
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

  /** Whether it is done again and again. */
  public boolean repeats() {
    return repeatDays > 0;
  }

  private static Obligation read(Yaml yaml) {
    var steps = yaml.list("steps", Step::read);
    int repeat = yaml.number("repeat_days");
    if (steps.isEmpty() || repeat < 0 || repeat > 0 && steps.size() > 1) {
      throw yaml.problem("steps", "one that is done again has one step, any other at least one");
    }
    if (repeat == 0 && steps.stream().anyMatch(Obligation::saysAgain)) {
      throw yaml.problem("steps", "what is done once says nothing of the next time");
    }
    return new Obligation(
        yaml.text("key"),
        yaml.has("jurisdiction") ? yaml.text("jurisdiction") : "",
        yaml.text("title", Length.LINE),
        yaml.text("text", Length.LINE),
        yaml.text("source", Length.LINE),
        repeat,
        yaml.flag("second_person"),
        steps);
  }

  private static boolean saysAgain(Step step) {
    return step.fields().stream()
        .anyMatch(
            f ->
                f.kind() == GuidedField.Kind.NEXT
                    || f.choices().stream().anyMatch(c -> c.again() != null));
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
