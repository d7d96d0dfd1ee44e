package org.reweave.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;

/**
 * A release as it is put to those who have to sign it.
 *
 * @param clientId whose own parts are meant; null for joint parts
 * @param parts JOINT alone, or OWN and SAFETY of one client: else one partner would see what of the
 *     other's own is given away
 * @param recipient who gets it
 * @param purpose what for
 * @param from the first day of the record that is covered
 * @param to the last day of it
 * @param expiresOn the last day on which something may go out
 */
public record NewRelease(
    @Nullable UUID clientId,
    @Nullable Set<Segment> parts,
    @Nullable String recipient,
    @Nullable String purpose,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate expiresOn) {
  private static final int MOST_CHARACTERS = 500;
  private static final int MOST_MONTHS = 12;

  /** The same with nothing missing. */
  record Checked(
      @Nullable UUID clientId,
      Set<Segment> parts,
      String recipient,
      String purpose,
      LocalDate from,
      LocalDate to,
      LocalDate expiresOn) {}

  /**
   * Checks everything but who the client is.
   *
   * @throws Invalid naming each field that cannot be taken
   */
  Checked checked(LocalDate today) {
    var problems = new ArrayList<Problem>();
    var wanted = EnumSet.noneOf(Segment.class);
    if (parts != null) {
      wanted.addAll(parts);
    }
    if (wanted.isEmpty()) {
      problems.add(new Problem("parts", "required", "Choose what may be given."));
    } else if (wanted.contains(Segment.JOINT) && wanted.size() > 1) {
      problems.add(
          new Problem("parts", "mixed", "Ask for joint parts and for one client's own apart."));
    } else if (wanted.contains(Segment.JOINT) != (clientId == null)) {
      problems.add(
          new Problem("clientId", "mismatch", "Name the client for own parts, nobody for joint."));
    }
    var who = text("recipient", recipient, "Say who gets it.", problems);
    var why = text("purpose", purpose, "Say what for.", problems);
    if (from == null) {
      problems.add(new Problem("from", "required", "Choose the first day that is covered."));
    }
    if (to == null || (from != null && to.isBefore(from))) {
      problems.add(new Problem("to", "out-of-range", "Choose a last day after the first."));
    }
    if (expiresOn == null
        || expiresOn.isBefore(today)
        || expiresOn.isAfter(today.plusMonths(MOST_MONTHS))) {
      problems.add(
          new Problem("expiresOn", "out-of-range", "Choose a day within the next twelve months."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(List.copyOf(problems));
    }
    return new Checked(
        clientId,
        wanted,
        who,
        why,
        Objects.requireNonNull(from),
        Objects.requireNonNull(to),
        Objects.requireNonNull(expiresOn));
  }

  private static String text(
      String field, @Nullable String value, String message, List<Problem> problems) {
    var text = Objects.requireNonNullElse(value, "").strip();
    if (text.isEmpty()) {
      problems.add(new Problem(field, "required", message));
    } else if (text.length() > MOST_CHARACTERS) {
      problems.add(
          new Problem(field, "too-long", "Use " + MOST_CHARACTERS + " characters at most."));
    }
    return text;
  }
}
