package org.reweave.seeds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a case of a rule applies, over answers by item key. */
public sealed interface Condition {

  /** Whether it holds for these answers. */
  boolean holds(Map<String, String> answers);

  /** The items whose answers make it hold; empty if it does not hold. */
  Set<String> evidence(Map<String, String> answers);

  /** The conditions without parts that it is made of. */
  Stream<Condition> leaves();

  /** The items it looks at. */
  Stream<String> items();

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

    @Override
    public Stream<String> items() {
      return Stream.of(item);
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

    @Override
    public Stream<String> items() {
      return Stream.of(item);
    }
  }

  /** The numbers answered add up to this or more; an answer that is no number adds nothing. */
  record SumAtLeast(List<String> addends, int least) implements Condition {
    public SumAtLeast {
      addends = List.copyOf(addends);
    }

    @Override
    public boolean holds(Map<String, String> answers) {
      return addends.stream().mapToInt(item -> number(answers.get(item))).sum() >= least;
    }

    @Override
    public Set<String> evidence(Map<String, String> answers) {
      return holds(answers) ? new LinkedHashSet<>(addends) : Set.of();
    }

    @Override
    public Stream<Condition> leaves() {
      return Stream.of(this);
    }

    @Override
    public Stream<String> items() {
      return addends.stream();
    }

    private static int number(@Nullable String answer) {
      return answer != null && answer.matches("\\d{1,4}") ? Integer.parseInt(answer) : 0;
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

    @Override
    public Stream<String> items() {
      return conditions.stream().flatMap(Condition::items).distinct();
    }
  }

  /**
   * Reads {@code {item, in}}, {@code {item, atMost}}, {@code {items, in, atLeast?}}, {@code {sum,
   * atLeast}}, {@code {any: [...]}} or {@code {all: [...]}}.
   */
  static Condition read(Yaml yaml) {
    if (yaml.has("any")) {
      return new AtLeast(1, yaml.list("any", Condition::read));
    }
    if (yaml.has("all")) {
      List<Condition> all = yaml.list("all", Condition::read);
      return new AtLeast(all.size(), all);
    }
    if (yaml.has("sum")) {
      return new SumAtLeast(yaml.texts("sum"), yaml.number("atLeast"));
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
