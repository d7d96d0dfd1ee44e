package org.reweave.seeds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up answers. A missing or unknown answer gives no total, never a silent zero; only a question
 * that the form itself leaves out counts nothing.
 */
public final class Scoring {

  private Scoring() {}

  /** The score of answers by item key. */
  public static Score score(Instrument instrument, Map<String, String> answers) {
    Map<String, Integer> subscales = new TreeMap<>();
    for (Instrument.Subscale subscale : instrument.subscales()) {
      Integer sum =
          sum(
              instrument.items().stream().filter(i -> subscale.items().contains(i.key())).toList(),
              answers);
      if (sum != null) {
        subscales.put(subscale.key(), sum);
      }
    }
    if (instrument.totalRule() == Instrument.TotalRule.NONE) {
      return new Score(null, subscales, triage(instrument, answers));
    }
    Integer total = sum(instrument.items().stream().filter(Item::scored).toList(), answers);
    return new Score(total, subscales, band(instrument, total));
  }

  /**
   * The score of a paper form of which only the total is known.
   *
   * @throws IllegalArgumentException if the instrument has no such total
   */
  public static Score ofTotal(Instrument instrument, int total) {
    Instrument.Range range = instrument.range();
    if (range == null || total < range.min() || total > range.max()) {
      throw new IllegalArgumentException("No such total of " + instrument.key());
    }
    return new Score(total, Map.of(), band(instrument, total));
  }

  /**
   * The level of a triage: the worst to which an answer leads. Below the worst one it is known only
   * if nothing that was to be asked is open.
   */
  private static @Nullable String triage(Instrument instrument, Map<String, String> answers) {
    boolean open = instrument.items().stream().anyMatch(item -> open(item, answers));
    for (Instrument.Level level : instrument.triage()) {
      Condition when = level.when();
      if (when == null || when.holds(answers)) {
        boolean worst = level.equals(instrument.triage().getFirst());
        return open && !worst ? null : level.key();
      }
    }
    return null;
  }

  private static boolean open(Item item, Map<String, String> answers) {
    String answer = answers.get(item.key());
    if (answer != null) {
      return item.option(answer).isEmpty();
    }
    Condition unasked = item.unasked();
    return unasked == null || !unasked.holds(answers);
  }

  private static @Nullable Integer sum(List<Item> items, Map<String, String> answers) {
    if (items.isEmpty()) {
      return null;
    }
    int sum = 0;
    for (Item item : items) {
      Integer points = item.points(answers);
      if (points == null) {
        return null;
      }
      sum += points;
    }
    return sum;
  }

  private static @Nullable String band(Instrument instrument, @Nullable Integer total) {
    return total == null ? null : instrument.band(total).map(Instrument.Band::key).orElse(null);
  }
}
