package org.reweave.seeds;

import java.util.Locale;

/** Whether a clinician who speaks the language, or for forms a lawyer, has read a text of ours. */
public enum Review {
  AWAITING,
  REVIEWED;

  static Review read(Yaml yaml) {
    return read(yaml, "review");
  }

  static Review read(Yaml yaml, String key) {
    return switch (yaml.text(key)) {
      case "awaiting" -> AWAITING;
      case "reviewed" -> REVIEWED;
      default -> throw yaml.problem(key, "is neither awaiting nor reviewed");
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
