package org.reweave.consent;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;

/** What makes a signature on screen: a tick, and the name as its owner types it. */
final class SignedName {
  private static final int MOST_LETTERS = 120;

  private SignedName() {}

  /**
   * The name, if it is one.
   *
   * @throws Invalid naming {@code agreed} or {@code name}
   */
  static String of(@Nullable String typed, boolean agreed) {
    var name = Objects.requireNonNullElse(typed, "").strip();
    var problems = new ArrayList<Problem>();
    if (!agreed) {
      problems.add(new Problem("agreed", "required", "Tick this if you agree."));
    }
    if (name.length() < 2 || name.length() > MOST_LETTERS || name.lines().count() > 1) {
      problems.add(new Problem("name", "required", "Type your whole name on one line."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return name;
  }
}
