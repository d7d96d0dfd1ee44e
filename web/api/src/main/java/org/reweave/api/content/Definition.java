package org.reweave.api.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Option;

/**
 * The definition of an instrument as the contract shows it, items in the instrument's own order.
 *
 * @param range lowest and highest total; null where there is no total
 */
public record Definition(
    String key,
    String version,
    String title,
    boolean answerableOnline,
    List<Question> items,
    Instrument.@Nullable Range range,
    List<Instrument.Band> bands,
    Instrument.Direction direction,
    Instrument.Licence licence,
    String attribution,
    String source) {

  /**
   * One item.
   *
   * @param topic two or three words of our own
   * @param text the wording; null until a clinic has loaded it
   */
  public record Question(
      String key,
      String topic,
      @Nullable String text,
      @Nullable String loinc,
      boolean required,
      List<Option> options) {}

  static Definition of(Instrument i) {
    return new Definition(
        i.key(),
        i.version(),
        i.title(),
        i.answerableOnline(),
        i.items().stream()
            .map(
                item ->
                    new Question(
                        item.key(),
                        item.topic(),
                        item.text(),
                        item.loinc(),
                        item.required(),
                        item.options()))
            .toList(),
        i.range(),
        i.bands(),
        i.direction(),
        i.licence(),
        i.attribution(),
        i.source());
  }
}
