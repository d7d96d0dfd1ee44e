package org.reweave.portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Chapter;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Library;
import org.reweave.seeds.Source;
import org.reweave.seeds.Step;
import org.reweave.seeds.Topic;

/** What stands behind the keys by which parts of the library name each other. */
@Named
@ApplicationScoped
public class Titles {
  /** The topics behind these keys, in their order; a key of a step is no topic. */
  public static List<Topic> topics(List<String> keys) {
    return keys.stream().flatMap(key -> Library.english().topic(key).stream()).toList();
  }

  /** A step's title. */
  public String step(String key) {
    return Content.english().steps().stream()
        .filter(s -> s.key().equals(key))
        .map(Step::title)
        .findFirst()
        .orElse(key);
  }

  /** A questionnaire's title. */
  public String instrument(String key) {
    return Content.english().instrument(key).map(Instrument::title).orElse(key);
  }

  /** The words of a score's band, empty if there is none. */
  public String band(String instrument, @Nullable String band) {
    return Content.english().instrument(instrument).flatMap(i -> i.label(band)).orElse("");
  }

  /** What the items of a questionnaire are about. */
  public String items(Instrument instrument, List<String> keys) {
    return String.join(
        ", ", keys.stream().flatMap(k -> instrument.item(k).stream()).map(Item::topic).toList());
  }

  /** The texts that a chapter rests on. */
  public String sources(Chapter chapter) {
    return String.join(
        "; ",
        Library.english().sources().stream()
            .filter(s -> chapter.topics().stream().anyMatch(t -> t.sources().contains(s.key())))
            .map(Source::citation)
            .toList());
  }
}
