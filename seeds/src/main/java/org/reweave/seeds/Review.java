package org.reweave.seeds;

import java.util.Locale;

/** Whether a clinician who speaks the language has read a file of the library. */
public enum Review {
  AWAITING,
  REVIEWED;

  static Review read(Yaml yaml) {
    return switch (yaml.text("review")) {
      case "awaiting" -> AWAITING;
      case "reviewed" -> REVIEWED;
      default -> throw yaml.problem("review", "is neither awaiting nor reviewed");
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
