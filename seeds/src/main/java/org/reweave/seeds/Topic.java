package org.reweave.seeds;

import java.util.List;

/**
 * One thing that Reweave teaches, with its own stable key.
 *
 * @param title its name, or the question of a frequent question
 * @param sources keys of the sources it rests on
 */
public record Topic(String key, String title, String text, List<String> sources) {

  public Topic {
    sources = List.copyOf(sources);
  }

  static Topic read(Yaml yaml, Keys topics, Keys sources, List<String> usual) {
    return new Topic(
        topics.define(yaml),
        yaml.text("title", Length.TITLE),
        yaml.text("text", Length.PARAGRAPH),
        yaml.has("sources") ? sources.referAll(yaml, "sources") : usual);
  }
}
