package org.reweave.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/** What people have to write here. */
final class EmergencyText {
  static final int SHORTEST_REASON = 20;
  private static final int LONGEST = 2000;

  private EmergencyText() {}

  /**
   * A text without the blanks around it.
   *
   * @throws Invalid naming {@code text}, together with the problems found before
   */
  static String checked(@Nullable String typed, int shortest, List<Invalid.Problem> before) {
    var problems = new ArrayList<>(before);
    var text = Objects.requireNonNullElse(typed, "").strip();
    if (text.codePointCount(0, text.length()) < shortest) {
      problems.add(
          new Invalid.Problem(
              "text",
              "too-short",
              shortest == 1
                  ? "Write down why."
                  : "Write down what happened, in at least " + shortest + " characters."));
    } else if (text.length() > LONGEST) {
      problems.add(
          new Invalid.Problem("text", "too-long", "Use " + LONGEST + " characters at most."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return text;
  }
}
