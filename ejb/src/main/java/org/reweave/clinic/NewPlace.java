package org.reweave.clinic;

import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/**
 * Where a clinic works from now on.
 *
 * @param jurisdiction a country of ISO 3166, with or without a region, such as {@code US-CA}
 */
public record NewPlace(@Nullable String jurisdiction) {
  /**
   * The code, as it is kept.
   *
   * @throws Invalid naming {@code jurisdiction}
   */
  String code() {
    var code = jurisdiction == null ? "" : jurisdiction.strip();
    if (!Jurisdiction.isCode(code)) {
      throw new Invalid(
          "jurisdiction", "malformed", "Give a country such as GB, or a state such as US-CA.");
    }
    return code;
  }
}
