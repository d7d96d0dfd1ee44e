package org.reweave.seeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Topics that belong together, such as the causes of a break or the signs that trust comes back.
 *
 * @param key how the keys of its topics begin
 * @param intro what to read before them
 * @param closing what to read after them, or null
 */
public record Chapter(
    String key, String title, String intro, List<Topic> topics, @Nullable String closing) {

  public Chapter {
    topics = List.copyOf(topics);
  }

  static Chapter read(Yaml yaml, Keys chapters, Keys topics, Keys sources) {
    String key = chapters.define(yaml);
    List<String> usual = sources.referAll(yaml, "sources");
    if (usual.isEmpty()) {
      throw yaml.problem("sources", "are missing");
    }
    return new Chapter(
        key,
        yaml.text("title", Length.TITLE),
        yaml.text("intro", Length.PARAGRAPH),
        yaml.list(
            "topics",
            each -> {
              Topic topic = Topic.read(each, topics, sources, usual);
              if (!topic.key().startsWith(key + "_")) {
                throw each.problem("key", topic.key() + " does not begin with " + key + "_");
              }
              return topic;
            }),
        yaml.has("closing") ? yaml.text("closing", Length.PARAGRAPH) : null);
  }
}
