package org.reweave.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.screening.ScreeningResult;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;
import org.reweave.seeds.ReliableChange.Verdict;

/** What questionnaires amount to over time, of one person at a time. */
final class Measures {
  /** Ours, read item by item: nothing of it is ever added up. */
  static final String CHECK_IN = "TRUST_CHECKIN";

  private Measures() {}

  /**
   * A person's measures in the library's order: all instruments with a total, and the check-in.
   *
   * @param results of a case, in any order
   * @param clientId whose
   * @param released ids of the screenings whose score the client sees
   * @param rules by which the clinic judges a change
   */
  static List<Measure> of(
      List<ScreeningResult> results,
      UUID clientId,
      Set<UUID> released,
      Function<Instrument, Optional<ReliableChange>> rules) {
    var own =
        results.stream()
            .filter(r -> r.clientId().equals(clientId) && r.administeredOn() != null)
            .sorted(
                Comparator.comparing((ScreeningResult r) -> day(r))
                    .thenComparing(r -> Objects.requireNonNull(r.submittedAt())))
            .toList();
    return Content.english().instruments().stream()
        .filter(Measures::isMeasure)
        .flatMap(
            i ->
                byWording(
                    i,
                    rules,
                    own.stream().filter(r -> r.instrument().equals(i.key())).toList(),
                    ScreeningResult::wording,
                    r -> point(i, r, released)))
        .toList();
  }

  /**
   * One measure for each wording, since scores of different ones are never joined: they are no
   * series, and no change is reckoned from one to the other.
   *
   * @param scores one person's of this instrument, the earliest first
   */
  static <S> Stream<Measure> byWording(
      Instrument instrument,
      Function<Instrument, Optional<ReliableChange>> rules,
      List<S> scores,
      Function<S, @Nullable Integer> wording,
      Function<S, Measure.Point> point) {
    var series = new LinkedHashMap<Optional<Integer>, List<Measure.Point>>();
    for (var score : scores) {
      series
          .computeIfAbsent(Optional.ofNullable(wording.apply(score)), w -> new ArrayList<>())
          .add(point.apply(score));
    }
    var rule = rules.apply(instrument).orElse(null);
    return series.entrySet().stream()
        .map(s -> of(instrument, rule, s.getKey().orElse(null), s.getValue()));
  }

  /** A measure of points in order of time. */
  static Measure of(
      Instrument instrument,
      @Nullable ReliableChange rule,
      @Nullable Integer wording,
      List<Measure.Point> points) {
    var totals = points.stream().map(Measure.Point::total).filter(Objects::nonNull).toList();
    if (rule == null || totals.size() < 2) {
      return measure(instrument, rule, wording, points, null, false);
    }
    int first = Objects.requireNonNull(totals.getFirst());
    int last = Objects.requireNonNull(totals.getLast());
    return measure(
        instrument,
        rule,
        wording,
        points,
        rule.classify(first, last),
        rule.clinicallySignificant(first, last));
  }

  /** The measures of these days alone. */
  static List<Measure> within(List<Measure> measures, LocalDate from, LocalDate to) {
    return measures.stream()
        .map(
            m ->
                of(
                    Content.english().instrument(m.instrument()).orElseThrow(),
                    m.rule(),
                    m.wording(),
                    m.points().stream()
                        .filter(p -> !p.at().isBefore(from) && !p.at().isAfter(to))
                        .toList()))
        .filter(m -> !m.points().isEmpty())
        .toList();
  }

  /** A released total as its client sees it: with no word for how ill it makes one. */
  static Measure.Point released(ReleasedScore score, int total) {
    return new Measure.Point(score.screeningId, score.administeredOn, total, null, Map.of(), true);
  }

  /**
   * Whether scores may be released to the client: only of outcome measures, which are those with a
   * known reliable change. Whatever asks about safety (our intake, HARK, C-SSRS) is a screen and
   * has none, so a new screen is kept back without anybody having to think of it.
   */
  static boolean releasable(Instrument instrument) {
    return instrument.totalRule() != Instrument.TotalRule.NONE
        && ReliableChange.of(instrument).isPresent();
  }

  private static boolean isMeasure(Instrument instrument) {
    return instrument.totalRule() != Instrument.TotalRule.NONE || instrument.key().equals(CHECK_IN);
  }

  private static Measure.Point point(
      Instrument instrument, ScreeningResult result, Set<UUID> released) {
    var score = result.score();
    return new Measure.Point(
        result.screeningId(),
        day(result),
        score == null ? null : score.total(),
        result.band(),
        instrument.totalRule() == Instrument.TotalRule.NONE ? result.answers() : Map.of(),
        released.contains(result.screeningId()));
  }

  private static String title(Instrument instrument, @Nullable Integer wording) {
    return wording == null ? instrument.title() : instrument.title() + ", wording " + wording;
  }

  private static LocalDate day(ScreeningResult result) {
    return Objects.requireNonNull(result.administeredOn());
  }

  private static Measure measure(
      Instrument instrument,
      @Nullable ReliableChange rule,
      @Nullable Integer wording,
      List<Measure.Point> points,
      @Nullable Verdict verdict,
      boolean significant) {
    return new Measure(
        instrument.key(),
        wording,
        title(instrument, wording),
        points,
        verdict,
        significant,
        rule == null ? null : rule.threshold(),
        instrument.direction(),
        rule);
  }
}
