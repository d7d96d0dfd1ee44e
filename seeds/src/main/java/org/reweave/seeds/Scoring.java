package org.reweave.seeds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up answers. A missing or unknown answer gives no total, never a silent zero. */
public final class Scoring {

  private Scoring() {}

  /** The score of answers by item key. */
  public static Score score(Instrument instrument, Map<String, String> answers) {
    Map<String, Integer> subscales = new TreeMap<>();
    instrument
        .subscales()
        .forEach(
            (key, members) -> {
              Integer sum =
                  sum(
                      instrument.items().stream().filter(i -> members.contains(i.key())).toList(),
                      answers);
              if (sum != null) {
                subscales.put(key, sum);
              }
            });
    Integer total =
        instrument.totalRule() == Instrument.TotalRule.NONE
            ? null
            : sum(instrument.items().stream().filter(Item::scored).toList(), answers);
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

  private static @Nullable Integer sum(List<Item> items, Map<String, String> answers) {
    if (items.isEmpty()) {
      return null;
    }
    int sum = 0;
    for (Item item : items) {
      String answer = answers.get(item.key());
      Integer points = answer == null ? null : item.option(answer).map(Option::score).orElse(null);
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
