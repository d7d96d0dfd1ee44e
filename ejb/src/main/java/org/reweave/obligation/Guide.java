package org.reweave.obligation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reweave.platform.Invalid.Problem;
import org.reweave.seeds.GuidedField;
import org.reweave.seeds.GuidedField.Choice;
import org.reweave.seeds.GuidedField.Kind;

/**
 * Checks what was filled in of a task's fields, and says when the task was done by it. What counts
 * is the time given, not when it is written down.
 *
 * @param fields of the task's step; none of a step that we no longer have
 * @param interval after which it is done again; zero for once
 * @param from when it became known or was done last: nothing was done before
 * @param filled what was filled in, without what is empty
 */
record Guide(
    List<GuidedField> fields,
    Duration interval,
    Instant from,
    Instant now,
    Map<String, String> filled) {
  /** What is filled in is sealed in steps of so many bytes, so that its size tells little. */
  static final int BYTES = 1024;

  private static final int MOST_CHARACTERS = 200;

  /** What has to be mended, in the order of the fields. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (!filled.keySet().stream().allMatch(key -> field(key).isPresent())) {
      problems.add(new Problem("fields", "unknown", "This step has no such field."));
    }
    fields.forEach(field -> flaw(field).ifPresent(problems::add));
    if (problems.isEmpty() && ofKind(Kind.TIME).findAny().isPresent() && times().isEmpty()) {
      problems.add(
          problem(
              ofKind(Kind.TIME).findFirst().orElseThrow(),
              "required",
              "Give at least one time: it counts as done then."));
    }
    return problems;
  }

  /** When it was done: the latest of the times given; now of a step without any. */
  Instant doneAt() {
    return times().stream().max(Comparator.naturalOrder()).orElse(now);
  }

  /** When it is to be done again at the latest, by its interval, the choices and what was asked. */
  Instant next() {
    return ofKind(Kind.NEXT).flatMap(f -> moment(f).stream()).findFirst().orElseGet(this::latest);
  }

  /** What was filled in, in the order of the fields. */
  Map<String, String> kept() {
    var kept = new LinkedHashMap<String, String>();
    for (var field : fields) {
      var value = filled.get(field.key());
      if (value != null) {
        kept.put(field.key(), moment(field).map(Instant::toString).orElse(value));
      }
    }
    return kept;
  }

  private Instant latest() {
    return doneAt()
        .plus(
            Stream.concat(
                    Stream.of(interval),
                    fields.stream().flatMap(f -> chosen(f).map(Choice::again).stream()))
                .min(Comparator.naturalOrder())
                .orElse(interval));
  }

  private Optional<Problem> flaw(GuidedField field) {
    var value = filled.get(field.key());
    if (value == null) {
      return missing(field)
          ? Optional.of(problem(field, "required", wanted(field.kind())))
          : Optional.empty();
    }
    return switch (field.kind()) {
      case LINE ->
          value.length() > MOST_CHARACTERS || value.lines().count() > 1
              ? Optional.of(problem(field, "too-long", "Use one line of 200 characters at most."))
              : Optional.empty();
      case CHOICE ->
          chosen(field).isEmpty()
              ? Optional.of(problem(field, "unknown", wanted(Kind.CHOICE)))
              : Optional.empty();
      case TIME -> moment(field).map(at -> time(field, at)).orElseGet(() -> noMoment(field));
      case NEXT -> moment(field).map(at -> next(field, at)).orElseGet(() -> noMoment(field));
    };
  }

  /** Required, or the other half of two that belong together. */
  private boolean missing(GuidedField field) {
    return field.required()
        || field.of() != null && filled.containsKey(field.of())
        || fields.stream().anyMatch(f -> field.key().equals(f.of()) && filled.containsKey(f.key()));
  }

  private static String wanted(Kind kind) {
    return switch (kind) {
      case LINE -> "Fill this in.";
      case CHOICE -> "Choose one of these.";
      case TIME, NEXT -> "Give the day and the hour.";
    };
  }

  private static Optional<Problem> noMoment(GuidedField field) {
    return Optional.of(problem(field, "not-a-time", wanted(field.kind())));
  }

  private Optional<Problem> time(GuidedField field, Instant at) {
    if (at.isAfter(now)) {
      return Optional.of(problem(field, "in-the-future", "Give a time up to now."));
    }
    // Whoever fills it in gives minutes.
    return at.isBefore(from.truncatedTo(ChronoUnit.MINUTES))
        ? Optional.of(
            problem(
                field,
                "too-early",
                interval.isZero()
                    ? "Give a time after it became known."
                    : "Give a time after it became known, or was done last."))
        : Optional.empty();
  }

  private Optional<Problem> next(GuidedField field, Instant at) {
    return at.isAfter(now) && !at.isAfter(latest())
        ? Optional.empty()
        : Optional.of(
            problem(
                field,
                "out-of-range",
                "Give a time to come, and no later than the interval asks for."));
  }

  private static Problem problem(GuidedField field, String code, String message) {
    return new Problem("fields." + field.key(), code, message);
  }

  private Optional<GuidedField> field(String key) {
    return fields.stream().filter(f -> f.key().equals(key)).findFirst();
  }

  private Stream<GuidedField> ofKind(Kind kind) {
    return fields.stream().filter(f -> f.kind() == kind);
  }

  private List<Instant> times() {
    return ofKind(Kind.TIME).flatMap(f -> moment(f).stream()).toList();
  }

  private Optional<Choice> chosen(GuidedField field) {
    return Optional.ofNullable(filled.get(field.key())).flatMap(field::choice);
  }

  /** The moment in a field; empty if it holds none. */
  private Optional<Instant> moment(GuidedField field) {
    var value = filled.get(field.key());
    if (value == null || field.kind() != Kind.TIME && field.kind() != Kind.NEXT) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }
}
