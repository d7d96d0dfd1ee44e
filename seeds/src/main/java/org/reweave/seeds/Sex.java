package org.reweave.seeds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a profile tells for the few cut-offs that differ by it. */
public enum Sex {
  FEMALE,
  MALE;

  /** What that answer of a profile says; empty for any other and for one who would not say. */
  public static Optional<Sex> of(String answer) {
    return Arrays.stream(values())
        .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(answer))
        .findFirst();
  }
}
