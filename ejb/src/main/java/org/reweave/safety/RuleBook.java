package org.reweave.safety;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Rule;

/** The rules of the content, by the code that flags carry, and what their evidence reads like. */
final class RuleBook {
  private static final Map<String, Rule> RULES =
      Content.english().instruments().stream()
          .flatMap(i -> Content.english().rules(i.key()).stream())
          .collect(toUnmodifiableMap(Rule::key, Function.identity()));

  private RuleBook() {}

  /** The title of a rule; the code itself for a rule that the content no longer has. */
  static String title(String code) {
    return Optional.ofNullable(RULES.get(code)).map(Rule::title).orElse(code);
  }

  static FlagDetail.RuleText text(String code) {
    return Optional.ofNullable(RULES.get(code))
        .map(r -> new FlagDetail.RuleText(r.title(), r.routing(), r.status(), r.source()))
        .orElse(new FlagDetail.RuleText(code, "", Instrument.Status.PROPOSED, ""));
  }

  /**
   * Answers in the words that the client chose from.
   *
   * @param asked the questionnaire as it was worded; null if the content no longer has it
   * @param answers by item key
   */
  static List<FlagDetail.Evidence> evidence(
      @Nullable Instrument asked, Map<String, String> answers) {
    return answers.entrySet().stream().map(e -> evidence(asked, e.getKey(), e.getValue())).toList();
  }

  private static FlagDetail.Evidence evidence(
      @Nullable Instrument asked, String key, String answer) {
    if (key.equals(org.reweave.screening.Evidence.TOTAL)) {
      return new FlagDetail.Evidence(key, "Total", answer);
    }
    return Optional.ofNullable(asked)
        .flatMap(i -> i.item(key))
        .map(
            item ->
                new FlagDetail.Evidence(
                    key,
                    item.topic(),
                    item.option(answer)
                        .map(o -> o.label())
                        .orElse(answer.isEmpty() ? "No answer" : answer)))
        .orElse(new FlagDetail.Evidence(key, key, answer));
  }
}
