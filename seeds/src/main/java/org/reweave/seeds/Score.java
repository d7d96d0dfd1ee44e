package org.reweave.seeds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a response amounts to.
 *
 * @param total null if the instrument has none or an answer is missing
 * @param subscales the complete ones only
 * @param band key of the total's band, or null
 */
public record Score(
    @Nullable Integer total, Map<String, Integer> subscales, @Nullable String band) {

  public Score {
    subscales = Map.copyOf(subscales);
  }
}
