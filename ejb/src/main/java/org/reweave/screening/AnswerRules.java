package org.reweave.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Problem;

/**
 * Whether what was answered fits its questionnaire. Input comes from outside: it may be missing.
 */
final class AnswerRules {
  private AnswerRules() {}

  /**
   * What must be there.
   *
   * @throws Invalid naming the field if it is not
   */
  static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new Invalid(field, "required", "This is needed.");
    }
    return value;
  }

  /**
   * A paper form: its answers, or only its total.
   *
   * @throws Invalid naming each answer that cannot be taken, or {@code total}
   */
  static Filled filled(Instrument instrument, NewScreeningEntry entry) {
    var total = entry.total();
    var answers = entry.answers();
    if ((total == null) == (answers == null)) {
      throw new Invalid("answers", "required", "Give either the answers or the total.");
    }
    if (answers != null) {
      check(instrument, answers, true);
      return new Filled.Answered(instrument, answers);
    }
    var range = instrument.range();
    if (range == null) {
      throw new Invalid("total", "no-total", "This questionnaire has no total.");
    }
    if (total == null || total < range.min() || total > range.max()) {
      throw new Invalid(
          "total", "out-of-range", "Give a total from " + range.min() + " to " + range.max() + ".");
    }
    return new Filled.TotalOnly(instrument, total);
  }

  /**
   * Lets pass answers that the questionnaire offers.
   *
   * @param complete whether every required item must have one
   * @throws Invalid naming each item that is wrong
   */
  static void check(Instrument instrument, Map<String, String> answers, boolean complete) {
    // A null would pass as "not answered"; it is no option either.
    var empty =
        answers.entrySet().stream()
            .filter(e -> e.getValue() == null && instrument.item(e.getKey()).isPresent())
            .map(e -> new Problem(e.getKey(), Problem.Code.WRONG_OPTION));
    var problems =
        Stream.concat(empty, instrument.check(answers, complete).stream())
            .collect(
                Collectors.toMap(
                    Problem::key, AnswerRules::say, (first, second) -> first, LinkedHashMap::new));
    if (!problems.isEmpty()) {
      throw new Invalid(List.copyOf(problems.values()));
    }
  }

  private static Invalid.Problem say(Problem problem) {
    var field = "answers." + problem.key();
    return switch (problem.code()) {
      case MISSING -> new Invalid.Problem(field, "required", "Choose one answer.");
      case WRONG_OPTION ->
          new Invalid.Problem(field, "not-an-option", "Choose one of the answers.");
      case UNKNOWN_ITEM -> new Invalid.Problem(field, "unknown", "There is no such question.");
    };
  }
}
