package org.reweave.seeds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument.Status;

/**
 * By when a flag of each severity must have been seen, assessed, planned for and looked at again.
 * Every value and every bound of ours is proposed until a clinician has signed it.
 *
 * @param limits one for each severity but NONE and each wait, the gravest first
 */
public record Clocks(List<Limit> limits) {
  public Clocks {
    limits = List.copyOf(limits);
  }

  /** What a flag waits for. */
  public enum Wait {
    /** To be seen. */
    ACKNOWLEDGE,
    /** To be assessed. */
    ASSESS,
    /** To be planned for. */
    PLAN,
    /** To be looked at again. */
    REVIEW
  }

  /** What a limit is counted in. */
  public enum Unit {
    MINUTES(Duration.ofMinutes(1)),
    HOURS(Duration.ofHours(1)),
    /** Days of 24 hours. */
    DAYS(Duration.ofDays(1)),
    /** Days on which the clinic is open; each takes a day at least. */
    WORKING_DAYS(Duration.ofDays(1));

    private final Duration least;

    Unit(Duration least) {
      this.least = least;
    }
  }

  /** What of the person's next visit ends a limit that is not over by then. */
  public enum Visit {
    /** Its beginning: nobody is seen before that was done. */
    START,
    /** Its end: it is done in the visit at the latest. */
    END
  }

  /**
   * One limit.
   *
   * @param value 1 or more
   * @param most that a clinic may set
   * @param visit null where it runs on whatever visits there are
   */
  public record Limit(
      Severity severity, Wait awaits, int value, Unit unit, int most, @Nullable Visit visit) {
    private static Limit read(Yaml yaml) {
      return new Limit(
          yaml.choice("severity", Severity.class),
          yaml.choice("awaits", Wait.class),
          yaml.number("value"),
          yaml.choice("unit", Unit.class),
          yaml.number("most"),
          yaml.optionalChoice("visit", Visit.class));
    }

    /** The least time that it leaves. */
    public Duration least() {
      return unit.least.multipliedBy(value);
    }

    private Limit with(int other) {
      return new Limit(severity, awaits, other, unit, most, visit);
    }

    private boolean isFor(Severity of, Wait what) {
      return severity == of && awaits == what;
    }

    private String text() {
      return "  - {severity: %s, awaits: %s, value: %d, unit: %s, most: %d}\n"
          .formatted(severity, awaits, value, unit, most);
    }
  }

  /** A value that a clinic sets for itself. */
  public record Own(Severity severity, Wait awaits, int value) {}

  /**
   * Something that no clinic may set.
   *
   * @param code a stable word
   * @param message what to do, in one sentence
   */
  public record Flaw(Severity severity, Wait awaits, String code, String message) {}

  /** Ours. */
  public static Clocks shipped() {
    return Shipped.OURS.clocks();
  }

  /** Whether a clinician has signed ours. */
  public static Status status() {
    return Shipped.OURS.status();
  }

  /** What ours rest on. */
  public static String source() {
    return Shipped.OURS.source();
  }

  /**
   * One limit.
   *
   * @param severity any but NONE
   */
  public Limit limit(Severity severity, Wait wait) {
    return limits.stream()
        .filter(l -> l.isFor(severity, wait))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("what did not fire waits for nothing"));
  }

  /** The same with other values; unchecked. */
  public Clocks with(List<Own> values) {
    return new Clocks(
        limits.stream()
            .map(
                limit ->
                    values.stream()
                        .filter(own -> limit.isFor(own.severity(), own.awaits()))
                        .findFirst()
                        .map(own -> limit.with(own.value()))
                        .orElse(limit))
            .toList());
  }

  /**
   * What is dangerous in it: a limit beyond its bound, a graver flag that waits longer than a
   * milder one, an assessment due before the flag was to be seen. Nothing if it can be used.
   */
  public List<Flaw> check() {
    List<Flaw> flaws = new ArrayList<>();
    for (Limit limit : limits) {
      if (limit.value() < 1 || limit.value() > limit.most()) {
        flaws.add(flaw(limit, "out-of-range", "Give a number from 1 to " + limit.most() + "."));
      } else if (limits.stream().anyMatch(graver -> overtakes(limit, graver))) {
        flaws.add(flaw(limit, "graver-waits-longer", "What is graver must not wait longer."));
      } else if (limit.awaits() == Wait.ASSESS
          && limit.least().compareTo(limit(limit.severity(), Wait.ACKNOWLEDGE).least()) < 0) {
        flaws.add(flaw(limit, "before-seen", "It must be seen before it is assessed."));
      }
    }
    return List.copyOf(flaws);
  }

  /** The same in the form of our file: what is kept of a clinic's own. */
  public String text() {
    return "limits:\n" + limits.stream().map(Limit::text).collect(Collectors.joining());
  }

  /**
   * Reads what {@link #text} wrote. The bounds are those of today: a value beyond one is held to
   * it, and one that is counted in another unit by now is left to ours.
   */
  public static Clocks read(String text) {
    return shipped()
        .with(
            Yaml.readText("clocks", text, yaml -> yaml.list("limits", Limit::read)).stream()
                .filter(
                    kept -> shipped().limit(kept.severity(), kept.awaits()).unit() == kept.unit())
                .map(
                    kept ->
                        new Own(
                            kept.severity(),
                            kept.awaits(),
                            Math.min(
                                kept.value(),
                                shipped().limit(kept.severity(), kept.awaits()).most())))
                .toList());
  }

  private static boolean overtakes(Limit milder, Limit graver) {
    return graver.awaits() == milder.awaits()
        && graver.severity().compareTo(milder.severity()) > 0
        && graver.least().compareTo(milder.least()) > 0;
  }

  private static Flaw flaw(Limit limit, String code, String message) {
    return new Flaw(limit.severity(), limit.awaits(), code, message);
  }

  /** Reads a file of ours. */
  static Clocks readShipped(Yaml yaml) {
    Clocks clocks = new Clocks(yaml.list("limits", Limit::read));
    Set<List<Object>> wanted = new HashSet<>();
    for (Severity severity : Severity.values()) {
      if (severity != Severity.NONE) {
        Arrays.stream(Wait.values()).forEach(wait -> wanted.add(List.of(severity, wait)));
      }
    }
    for (Limit limit : clocks.limits) {
      if (!wanted.remove(List.<Object>of(limit.severity(), limit.awaits()))) {
        throw yaml.problem(
            "limits", limit.severity() + " " + limit.awaits() + " is not wanted here");
      }
    }
    if (!wanted.isEmpty()) {
      throw yaml.problem("limits", "some are missing: " + wanted);
    }
    for (Flaw flaw : clocks.check()) {
      throw yaml.problem("limits", flaw.severity() + " " + flaw.awaits() + ": " + flaw.message());
    }
    return clocks;
  }

  private record Shipped(Status status, String source, Clocks clocks) {
    static final Shipped OURS =
        Yaml.read(
            "en/clocks.yaml",
            yaml ->
                new Shipped(
                    yaml.choice("status", Status.class),
                    yaml.text("source", Length.LINE),
                    readShipped(yaml)));
  }
}
