package org.reweave.screening;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a response amounts to.
 *
 * @param total null where an answer that counts is missing
 * @param subscales the complete ones, by key
 */
public record ScreeningScore(@Nullable Integer total, Map<String, Integer> subscales) {
  public ScreeningScore {
    subscales = Map.copyOf(subscales);
  }
}
