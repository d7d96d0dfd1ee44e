package org.reweave.seeds;

import java.util.List;
import java.util.Map;

/**
 * A result that calls for a closer look. It is a task for the clinician and nothing else: it never
 * adds a page, an item or an open questionnaire for the client.
 *
 * @param items the items whose scores are added up
 * @param atLeast the sum from which the task is due
 * @param next key of the instrument to give or to ask through
 * @param task what the clinician does, in our own words
 */
public record Gate(List<String> items, int atLeast, String next, String task, String source) {

  public Gate {
    items = List.copyOf(items);
  }

  static Gate read(Yaml yaml) {
    return new Gate(
        yaml.texts("items"),
        yaml.number("atLeast"),
        yaml.text("next"),
        yaml.text("task"),
        yaml.text("source"));
  }

  /**
   * The tasks that answers by item key call for. An answer that is missing or unknown might have
   * been any, so it counts as its worst.
   */
  public static List<Gate> due(Instrument instrument, Map<String, String> answers) {
    return instrument.gates().stream()
        .filter(gate -> gate.most(instrument, answers) >= gate.atLeast)
        .toList();
  }

  /** The tasks that a total calls for whose answers nobody knows: all that it does not rule out. */
  public static List<Gate> due(Instrument instrument, int total) {
    return instrument.gates().stream().filter(gate -> total >= gate.atLeast).toList();
  }

  private int most(Instrument instrument, Map<String, String> answers) {
    int sum = 0;
    for (String key : items) {
      Item item = instrument.item(key).orElseThrow();
      Integer points = item.points(answers);
      sum += points == null ? worst(item) : points;
    }
    return sum;
  }

  private static int worst(Item item) {
    int worst = 0;
    for (Option option : item.options()) {
      Integer score = option.score();
      worst = score == null ? worst : Math.max(worst, score);
    }
    return worst;
  }
}
