package org.reweave.seeds;

import java.util.List;
import java.util.Map;

/** Evaluates rules; the work done is the same for any answers. */
public final class Rules {

  private Rules() {}

  /**
   * One outcome for each rule, in the rules' order, fired or not. Only for a response with answers:
   * a form of which just the total is known has nothing to evaluate.
   */
  public static List<Rule.Outcome> evaluate(List<Rule> rules, Map<String, String> answers) {
    return rules.stream().map(rule -> rule.evaluate(answers)).toList();
  }
}
