package org.reweave.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;

/** What is given out, found to lie within its release. */
record Coverage(Set<Segment> parts, LocalDate from, LocalDate to, LocalDate on, String what) {
  private static final int MOST_CHARACTERS = 1000;

  /**
   * Checks it against the release.
   *
   * @throws Invalid naming each field that the release does not cover
   */
  static Coverage of(Release release, NewDisclosure given, LocalDate today) {
    var problems = new ArrayList<Problem>();
    var parts = EnumSet.noneOf(Segment.class);
    if (given.parts() != null) {
      parts.addAll(given.parts());
    }
    if (parts.isEmpty() || !release.parts().containsAll(parts)) {
      problems.add(new Problem("parts", "not-covered", "Choose from what the release covers."));
    }
    var from = given.from();
    if (from == null || from.isBefore(release.fromOn)) {
      problems.add(
          new Problem("from", "not-covered", "The release begins on " + release.fromOn + "."));
    }
    var to = given.to();
    if (to == null || to.isAfter(release.toOn) || (from != null && to.isBefore(from))) {
      problems.add(new Problem("to", "not-covered", "The release ends on " + release.toOn + "."));
    }
    var on = given.on();
    if (on == null || on.isAfter(today)) {
      problems.add(new Problem("on", "out-of-range", "Choose the day on which it went out."));
    }
    var what = Objects.requireNonNullElse(given.what(), "").strip();
    if (what.isEmpty() || what.length() > MOST_CHARACTERS) {
      problems.add(new Problem("what", "required", "Say in a few words what it was."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new Coverage(
        parts,
        Objects.requireNonNull(from),
        Objects.requireNonNull(to),
        Objects.requireNonNull(on),
        what);
  }
}
