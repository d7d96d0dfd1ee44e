package org.reweave.seeds;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of an instrument.
 *
 * @param topic two or three words of our own
 * @param text the wording, or null as long as a clinic has not loaded it
 * @param loinc LOINC code, or null where we are not sure of one
 * @param scored whether it counts towards the total
 */
public record Item(
    String key,
    String topic,
    @Nullable String text,
    @Nullable String loinc,
    boolean required,
    boolean scored,
    List<Option> options) {

  public Item {
    options = List.copyOf(options);
  }

  /** The option with this value. */
  public Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }
}
