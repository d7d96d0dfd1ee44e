package org.reweave.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of wording.
 *
 * @param matched how many of our items found their words
 * @param refused what was left behind, and which items are without words
 * @param matches item by item, to be looked at before an order is confirmed
 * @param orderToConfirm whether something was matched by its place, or by numbers on which safety
 *     depends, and nobody has confirmed that yet: then nothing is kept
 * @param version the wording in use after this; null if nothing was kept
 */
public record WordingReport(
    String instrument,
    int matched,
    List<Refused> refused,
    List<Match> matches,
    boolean orderToConfirm,
    @Nullable Integer version) {
  public WordingReport {
    refused = List.copyOf(refused);
    matches = List.copyOf(matches);
  }

  /**
   * Something that did not fit.
   *
   * @param linkId of the file's question, or null
   * @param item key of our item, or null
   * @param code a stable word, such as {@code missing}
   */
  public record Refused(
      @Nullable String linkId, @Nullable String item, String code, String message) {}

  /**
   * An item and the words found for it.
   *
   * @param answers ours beside theirs, so that a turned scale is seen
   */
  public record Match(String item, String topic, String text, List<Answer> answers) {
    public Match {
      answers = List.copyOf(answers);
    }
  }

  /**
   * An answer and the words found for it.
   *
   * @param value what is stored
   * @param ours our own label
   * @param score what it counts, or null if it does not
   * @param theirs what clients will read
   */
  public record Answer(String value, String ours, @Nullable Integer score, String theirs) {}
}
