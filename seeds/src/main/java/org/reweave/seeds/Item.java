package org.reweave.seeds;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of an instrument.
 *
 * @param topic two or three words of our own
 * @param text the wording, or null as long as a clinic has not loaded it
 * @param loinc LOINC code, or null where we are not sure of one
 * @param required whether it must be answered whatever the others say
 * @param scored whether it counts towards the total
 * @param reversed whether its scores run against the printed numbers, as the options already do
 * @param unasked when the form itself leaves it out, so that its absence says nothing; or null
 */
public record Item(
    String key,
    String topic,
    @Nullable String text,
    @Nullable String loinc,
    boolean required,
    boolean scored,
    boolean reversed,
    @Nullable Condition unasked,
    List<Option> options) {

  public Item {
    options = List.copyOf(options);
  }

  /** The option with this value. */
  public Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  /**
   * The number that a form prints at one of its options, which for a reversed item is not the
   * score; null where it prints none.
   */
  public @Nullable Integer printed(Option option) {
    Integer score = option.score();
    if (score == null) {
      return option.value().matches("\\d{1,4}") ? Integer.valueOf(option.value()) : null;
    }
    if (!reversed) {
      return score;
    }
    IntSummaryStatistics scores =
        options.stream().map(Option::score).mapToInt(s -> s == null ? 0 : s).summaryStatistics();
    return scores.getMin() + scores.getMax() - score;
  }

  /** Whether no form of the instrument is whole without it. */
  public boolean needsWording() {
    return required || scored || unasked != null;
  }

  /**
   * What it counts: the score of its answer, nothing where the form leaves it out, and null where
   * an answer is missing or unknown.
   */
  @Nullable Integer points(Map<String, String> answers) {
    String answer = answers.get(key);
    if (answer == null) {
      return unasked != null && unasked.holds(answers) ? Integer.valueOf(0) : null;
    }
    return option(answer).map(Option::score).orElse(null);
  }

  Item with(Instrument.Wording wording) {
    List<Option> worded =
        options.stream()
            .map(
                o ->
                    new Option(
                        o.value(), wording.labels().getOrDefault(o.value(), o.label()), o.score()))
            .toList();
    return new Item(key, topic, wording.text(), loinc, required, scored, reversed, unasked, worded);
  }
}
