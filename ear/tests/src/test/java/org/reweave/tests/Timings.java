package org.reweave.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long two things took, done in turns, and whether the times tell which was which.
 *
 * <p>Compared by ranks (Mann and Whitney 1947), which a few slow answers of a busy machine do not
 * disturb.
 */
public final class Timings {
  /**
   * From here on chance is no explanation: without any difference one of 15,000 comparisons gets as
   * far.
   */
  public static final double BEYOND_CHANCE = 4;

  /** Something that is timed. */
  @FunctionalInterface
  public interface Timed {
    void run() throws Exception;
  }

  private record Sample(double took, boolean first) {}

  private final List<Sample> samples = new ArrayList<>();

  /** Times both, each so many times; which goes first changes from round to round. */
  public static Timings inTurns(int rounds, Timed first, Timed second) throws Exception {
    var timings = new Timings();
    for (int i = 0; i < rounds; i++) {
      timings.time(i % 2 == 0, i % 2 == 0 ? first : second);
      timings.time(i % 2 != 0, i % 2 == 0 ? second : first);
    }
    return timings;
  }

  /** Times one of the two once. */
  public void time(boolean isFirst, Timed what) throws Exception {
    long began = System.nanoTime();
    what.run();
    samples.add(new Sample(System.nanoTime() - began, isFirst));
  }

  /** By how many standard deviations the first's ranks are away from what chance would give. */
  public double apart() {
    var sorted = samples.stream().sorted(Comparator.comparingDouble(Sample::took)).toList();
    double ranks = 0;
    for (int i = 0; i < sorted.size(); i++) {
      ranks += sorted.get(i).first ? i + 1 : 0;
    }
    double n = samples.size() / 2.0;
    double expected = n * (2 * n + 1) / 2;
    return Math.abs(ranks - expected) / Math.sqrt(n * n * (2 * n + 1) / 12);
  }
}
