package org.reweave.seeds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What answers of one instrument mean for the clinician. It yields one severity: that of its first
 * case that applies. An answer to one of its items that is neither in a case nor harmless
 * (declined, missing, unknown) never counts as safe: it raises MODERATE, so the clinician asks.
 *
 * @param key the flag's code, named by topic and not by the answer
 * @param items the items it watches; cases may look at others too
 * @param harmless the answers to its items that raise nothing
 * @param skippable the items of it that a form may leave out, so that their absence says nothing
 * @param routing what the clinician does next
 */
public record Rule(
    String key,
    int version,
    Kind kind,
    String instrument,
    String title,
    List<String> items,
    Set<String> harmless,
    Set<String> skippable,
    List<Case> cases,
    String routing,
    Instrument.Status status,
    String source) {

  public Rule {
    items = List.copyOf(items);
    harmless = Set.copyOf(harmless);
    skippable = Set.copyOf(skippable);
    cases = List.copyOf(cases);
  }

  /** The one item of a form of which only the total is ever entered. */
  public static final String TOTAL = "TOTAL";

  /** What a rule is about. */
  public enum Kind {
    /** Danger: counts in risk, has clocks, gates new joint work. */
    SAFETY,
    /** Whether and how the relationship can be worked on; never counted as danger. */
    TOPIC
  }

  /** A severity and when it applies. */
  public record Case(Severity severity, Condition when) {}

  /** What became of one rule, fired or not. */
  public record Outcome(Rule rule, Severity severity, List<String> evidence) {
    public Outcome {
      evidence = List.copyOf(evidence);
    }

    /** Whether a flag is raised. */
    public boolean fired() {
      return severity != Severity.NONE;
    }
  }

  /** The items it watches, and those that its cases look at besides. */
  Stream<String> reads() {
    return Stream.concat(items.stream(), cases.stream().flatMap(each -> each.when().items()));
  }

  Outcome evaluate(Map<String, String> answers) {
    for (Case each : cases) {
      if (each.when().holds(answers)) {
        return new Outcome(
            this, each.severity(), List.copyOf(new LinkedHashSet<>(each.when().evidence(answers))));
      }
    }
    List<String> unclear =
        items.stream().filter(item -> !harmless(item, answers.get(item))).toList();
    return new Outcome(this, unclear.isEmpty() ? Severity.NONE : Severity.MODERATE, unclear);
  }

  /** A milder case before a graver one would hide it, and a case below MODERATE what is unclear. */
  private void verify(Yaml yaml) {
    Severity before = Severity.CRITICAL;
    for (Case each : cases) {
      if (each.severity().compareTo(before) > 0) {
        throw yaml.problem("cases", key + ": the graver case comes first");
      }
      if (each.severity().compareTo(Severity.MODERATE) < 0) {
        throw yaml.problem("cases", key + ": raises less than an unclear answer does");
      }
      before = each.severity();
    }
  }

  private boolean harmless(String item, @Nullable String answer) {
    return answer == null ? skippable.contains(item) : harmless.contains(answer);
  }

  static Rule read(Yaml yaml) {
    Rule rule =
        new Rule(
            yaml.text("key"),
            yaml.number("version"),
            yaml.choice("kind", Kind.class),
            yaml.text("instrument"),
            yaml.text("title"),
            yaml.texts("items"),
            Set.copyOf(yaml.texts("harmless")),
            Set.copyOf(yaml.texts("skippable")),
            yaml.list(
                "cases",
                c ->
                    new Case(
                        c.choice("severity", Severity.class),
                        c.find("when", Condition::read)
                            .orElseThrow(() -> c.problem("when", "is missing")))),
            yaml.text("routing"),
            yaml.choice("status", Instrument.Status.class),
            yaml.text("source"));
    rule.verify(yaml);
    return rule;
  }
}
