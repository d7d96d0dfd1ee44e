package org.reweave.seeds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** When a case of a rule applies, over answers by item key. */
public sealed interface Condition {

  /** Whether it holds for these answers. */
  boolean holds(Map<String, String> answers);

  /** The items whose answers make it hold; empty if it does not hold. */
  Set<String> evidence(Map<String, String> answers);

  /** The single answers it looks at. */
  Stream<Condition> leaves();

  /** The answer is one of these values. */
  record AnswerIn(String item, Set<String> values) implements Condition {
    public AnswerIn {
      values = Set.copyOf(values);
    }

    @Override
    public boolean holds(Map<String, String> answers) {
      String answer = answers.get(item);
      return answer != null && values.contains(answer);
    }

    @Override
    public Set<String> evidence(Map<String, String> answers) {
      return holds(answers) ? Set.of(item) : Set.of();
    }

    @Override
    public Stream<Condition> leaves() {
      return Stream.of(this);
    }
  }

  /** The rating is this number or lower. */
  record RatingAtMost(String item, int most) implements Condition {
    @Override
    public boolean holds(Map<String, String> answers) {
      String answer = answers.get(item);
      return answer != null && answer.matches("\\d{1,4}") && Integer.parseInt(answer) <= most;
    }

    @Override
    public Set<String> evidence(Map<String, String> answers) {
      return holds(answers) ? Set.of(item) : Set.of();
    }

    @Override
    public Stream<Condition> leaves() {
      return Stream.of(this);
    }
  }

  /** At least this many of the conditions hold: one is "any of", all of them is "all of". */
  record AtLeast(int count, List<Condition> conditions) implements Condition {
    public AtLeast {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean holds(Map<String, String> answers) {
      return conditions.stream().filter(condition -> condition.holds(answers)).count() >= count;
    }

    @Override
    public Set<String> evidence(Map<String, String> answers) {
      Set<String> evidence = new LinkedHashSet<>();
      if (holds(answers)) {
        conditions.forEach(condition -> evidence.addAll(condition.evidence(answers)));
      }
      return evidence;
    }

    @Override
    public Stream<Condition> leaves() {
      return conditions.stream().flatMap(Condition::leaves);
    }
  }

  /**
   * Reads {@code {item, in}}, {@code {item, atMost}}, {@code {items, in, atLeast?}}, {@code {any:
   * [...]}} or {@code {all: [...]}}.
   */
  static Condition read(Yaml yaml) {
    if (yaml.has("any")) {
      return new AtLeast(1, yaml.list("any", Condition::read));
    }
    if (yaml.has("all")) {
      List<Condition> all = yaml.list("all", Condition::read);
      return new AtLeast(all.size(), all);
    }
    if (yaml.has("items")) {
      Set<String> values = Set.copyOf(yaml.texts("in"));
      List<Condition> each =
          yaml.texts("items").stream().<Condition>map(item -> new AnswerIn(item, values)).toList();
      return new AtLeast(yaml.has("atLeast") ? yaml.number("atLeast") : 1, each);
    }
    if (yaml.has("atMost")) {
      return new RatingAtMost(yaml.text("item"), yaml.number("atMost"));
    }
    return new AnswerIn(yaml.text("item"), Set.copyOf(yaml.texts("in")));
  }
}
