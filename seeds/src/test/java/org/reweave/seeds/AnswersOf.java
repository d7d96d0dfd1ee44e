package org.reweave.seeds;

import java.util.HashMap;
import java.util.Map;

/** Answers written as {@code A=x B=y}. */
final class AnswersOf {

  private AnswersOf() {}

  static Map<String, String> text(String answered) {
    Map<String, String> answers = new HashMap<>();
    for (String each : answered.split(" ")) {
      answers.put(each.replaceAll("=.*", ""), each.replaceAll(".*=", ""));
    }
    return answers;
  }
}
