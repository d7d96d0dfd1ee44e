package org.reweave.seeds;

import org.jspecify.annotations.Nullable;

/**
 * One answer that can be chosen.
 *
 * @param value what is stored
 * @param score what it counts, or null if it does not
 */
public record Option(String value, String label, @Nullable Integer score) {

  static Option read(Yaml yaml) {
    return new Option(yaml.text("value"), yaml.text("label"), yaml.optionalNumber("score"));
  }
}
