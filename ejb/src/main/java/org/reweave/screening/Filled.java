package org.reweave.screening;

import static java.util.stream.Collectors.toSet;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Rules;
import org.reweave.seeds.Score;
import org.reweave.seeds.Scoring;
import org.reweave.seeds.Severity;

/** A filled-in questionnaire, as far as it is known. */
sealed interface Filled {

  /** Which questionnaire. */
  Instrument instrument();

  /** Option values by item key; empty where only the total is known. */
  Map<String, String> answers();

  /** What it amounts to. */
  Score score();

  /** One outcome for each rule, in the rules' order, fired or not. */
  List<Rule.Outcome> outcomes(List<Rule> rules);

  /** What a clinician is shown as the reason of an outcome; empty if it did not fire. */
  Map<String, String> evidence(Rule.Outcome outcome);

  /** All answers are known; they are kept in the order of the questions. */
  record Answered(Instrument instrument, Map<String, String> answers) implements Filled {
    public Answered {
      var ordered = new LinkedHashMap<String, String>();
      for (var item : instrument.items()) {
        var answer = answers.get(item.key());
        if (answer != null) {
          ordered.put(item.key(), answer);
        }
      }
      answers = Collections.unmodifiableMap(ordered);
    }

    @Override
    public Score score() {
      return Scoring.score(instrument, answers);
    }

    @Override
    public List<Rule.Outcome> outcomes(List<Rule> rules) {
      return Rules.evaluate(rules, answers);
    }

    @Override
    public Map<String, String> evidence(Rule.Outcome outcome) {
      var evidence = new LinkedHashMap<String, String>();
      for (var item : outcome.evidence()) {
        evidence.put(item, answers.getOrDefault(item, ""));
      }
      return evidence;
    }
  }

  /**
   * Only the total of a paper form is known. Where nothing but the total is ever entered, rules
   * read that. Else a rule looks at every way of answering that gives this total: if it fires for
   * all of them it fires, with the least severity among them; if it fires for some, nobody can
   * tell, and like an answer withheld that raises MODERATE, so that the clinician asks.
   */
  record TotalOnly(Instrument instrument, int total) implements Filled {
    @Override
    public Map<String, String> answers() {
      return Map.of();
    }

    @Override
    public Score score() {
      return Scoring.ofTotal(instrument, total);
    }

    @Override
    public List<Rule.Outcome> outcomes(List<Rule> rules) {
      return rules.stream().map(this::outcome).toList();
    }

    @Override
    public Map<String, String> evidence(Rule.Outcome outcome) {
      return outcome.fired() ? Map.of(Evidence.TOTAL, Integer.toString(total)) : Map.of();
    }

    private Rule.Outcome outcome(Rule rule) {
      if (instrument.items().isEmpty()) {
        var severity = severity(rule, Map.of(Rule.TOTAL, Integer.toString(total)));
        return new Rule.Outcome(rule, severity, List.of());
      }
      var keys =
          Stream.concat(rule.items().stream(), rule.cases().stream().flatMap(c -> c.when().items()))
              .collect(toSet());
      var watched = instrument.items().stream().filter(i -> keys.contains(i.key())).toList();
      var possible = new TreeSet<Severity>();
      answer(watched, total, new HashMap<>(), sumsOfRest(keys), rule, possible);
      return new Rule.Outcome(rule, judge(possible), List.of());
    }

    /** Tries every way of answering the items that a rule watches. */
    private static void answer(
        List<Item> open,
        int left,
        Map<String, String> answers,
        Set<Integer> sumsOfRest,
        Rule rule,
        Set<Severity> possible) {
      if (open.isEmpty()) {
        if (sumsOfRest.contains(left)) {
          possible.add(severity(rule, answers));
        }
        return;
      }
      var item = open.getFirst();
      for (var option : item.options()) {
        answers.put(item.key(), option.value());
        answer(
            open.subList(1, open.size()),
            left - points(item, option),
            answers,
            sumsOfRest,
            rule,
            possible);
      }
    }

    /** All sums that the items outside of a rule's sight can have. */
    private Set<Integer> sumsOfRest(Set<String> watched) {
      Set<Integer> sums = Set.of(0);
      for (var item : instrument.items()) {
        if (item.scored() && !watched.contains(item.key())) {
          var before = sums;
          sums =
              item.options().stream()
                  .flatMap(o -> before.stream().map(sum -> sum + points(item, o)))
                  .collect(toSet());
        }
      }
      return sums;
    }

    private static Severity severity(Rule rule, Map<String, String> answers) {
      return Rules.evaluate(List.of(rule), answers).getFirst().severity();
    }

    private static int points(Item item, Option option) {
      var score = option.score();
      return item.scored() && score != null ? score : 0;
    }

    private static Severity judge(TreeSet<Severity> possible) {
      if (possible.equals(Set.of(Severity.NONE))) {
        return Severity.NONE;
      }
      return possible.isEmpty() || possible.contains(Severity.NONE)
          ? Severity.MODERATE
          : possible.first();
    }
  }
}
