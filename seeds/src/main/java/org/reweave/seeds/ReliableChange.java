package org.reweave.seeds;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two totals of one person differ by more than measurement error (Jacobson and Truax,
 * 1991). A published threshold goes before a computed one.
 *
 * @param threshold smallest change in points that is reliable
 * @param cutoff the cut-off that a recovery crosses, or null if none is known
 */
public record ReliableChange(
    int threshold,
    Origin origin,
    Instrument.Direction direction,
    @Nullable BigDecimal cutoff,
    String derivation) {

  private static final double CONFIDENCE = 1.96;

  /** Where the threshold comes from. */
  public enum Origin {
    PUBLISHED,
    COMPUTED,
    /** A clinic has set it for itself. */
    CLINIC
  }

  /** The class of a change. Deterioration is a prompt to look again, not a verdict. */
  public enum Verdict {
    IMPROVED,
    UNCHANGED,
    DETERIORATED
  }

  /** The rule of an instrument, if one is known; screens have none. */
  public static Optional<ReliableChange> of(Instrument instrument) {
    Instrument.Change change = instrument.change();
    if (change == null) {
      return Optional.empty();
    }
    Integer published = change.published();
    if (published != null) {
      return Optional.of(
          new ReliableChange(
              published,
              Origin.PUBLISHED,
              instrument.direction(),
              change.cutoff(),
              change.derivation()));
    }
    Instrument.Figure sd = instrument.sd();
    if (sd == null || instrument.reliabilities().isEmpty()) {
      return Optional.empty();
    }
    Instrument.Reliability reliability = instrument.reliabilities().getFirst();
    return Optional.of(
        new ReliableChange(
            wholePoints(limit(sd.value().doubleValue(), reliability.value().doubleValue())),
            Origin.COMPUTED,
            instrument.direction(),
            change.cutoff(),
            change.derivation()));
  }

  /**
   * The same with a threshold that a clinic has set for itself.
   *
   * @param derivation how it came about
   */
  public ReliableChange with(int points, String derivation) {
    return new ReliableChange(points, Origin.CLINIC, direction, cutoff, derivation);
  }

  /** 1.96 standard errors of the difference: SD * sqrt(1 - r) * sqrt(2). */
  static double limit(double sd, double reliability) {
    return CONFIDENCE * Math.sqrt(2) * sd * Math.sqrt(1 - reliability);
  }

  /** Smallest whole number above the limit, as totals are whole. */
  private static int wholePoints(double limit) {
    return (int) Math.floor(limit) + 1;
  }

  /** The class of the change from the first to the last total. */
  public Verdict classify(int first, int last) {
    int better = better(first, last);
    if (better >= threshold) {
      return Verdict.IMPROVED;
    }
    return better <= -threshold ? Verdict.DETERIORATED : Verdict.UNCHANGED;
  }

  /** Reliably improved, and out of the clinical range that the first total was in. */
  public boolean clinicallySignificant(int first, int last) {
    return cutoff != null
        && classify(first, last) == Verdict.IMPROVED
        && inClinicalRange(first, cutoff)
        && !inClinicalRange(last, cutoff);
  }

  private int better(int first, int last) {
    return direction == Instrument.Direction.HIGHER_IS_BETTER ? last - first : first - last;
  }

  private boolean inClinicalRange(int total, BigDecimal limit) {
    int comparison = BigDecimal.valueOf(total).compareTo(limit);
    return direction == Instrument.Direction.HIGHER_IS_BETTER ? comparison < 0 : comparison >= 0;
  }
}
