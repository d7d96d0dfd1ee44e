package org.reweave.portal.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.progress.Measure;
import org.reweave.reports.chart.LineChart;
import org.reweave.reports.chart.Strand;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;

/** One person's measure as a chart, with its numbers. */
@Named
@ApplicationScoped
public class Charts {
  /** How many answers stand side by side where there is no chart. */
  private static final int LATEST = 4;

  /** One item's answers on several days. */
  public record Reading(String topic, List<String> answers) {}

  @Inject Say say;

  /** Whether there is anything to draw: an instrument with a range, and a total. */
  public boolean drawable(Measure measure) {
    return range(measure).isPresent() && measure.points().stream().anyMatch(p -> p.total() != null);
  }

  /** How many totals its client does not see. */
  public long unreleased(Measure measure) {
    return measure.points().stream().filter(p -> !p.released() && p.total() != null).count();
  }

  /** Whether it is read item by item: there is no total, and there are answers. */
  public boolean readable(Measure measure) {
    return !drawable(measure) && measure.points().stream().anyMatch(p -> !p.items().isEmpty());
  }

  /** The days of the latest answers, the earliest first. */
  public List<String> days(Measure measure) {
    return latest(measure).stream().map(p -> say.day(p.at())).toList();
  }

  /** What was answered on these days, item by item. */
  public List<Reading> readings(Measure measure) {
    return Content.english().instrument(measure.instrument(), say.getLanguage()).stream()
        .flatMap(i -> i.items().stream())
        .map(
            item ->
                new Reading(
                    item.topic(),
                    latest(measure).stream()
                        .map(p -> label(item, p.items().get(item.key())))
                        .toList()))
        .toList();
  }

  private static List<Measure.Point> latest(Measure measure) {
    var points = measure.points();
    return points.subList(Math.max(0, points.size() - LATEST), points.size());
  }

  private static String label(Item item, @Nullable String value) {
    return value == null ? "–" : item.option(value).map(Option::label).orElse(value);
  }

  /** What was measured, in the language of the page. */
  public String title(Measure measure) {
    return Content.english().title(measure.instrument(), say.getLanguage()).orElse(measure.title());
  }

  /** The chart. */
  public String svg(Measure measure, String name, boolean second, String id) {
    var range = range(measure).orElseThrow();
    var direction = say.of(directionKey(measure));
    double chance = measure.threshold() == null ? 0 : measure.threshold();
    var change = measure.reliableChange() == null ? "" : say.word(measure.reliableChange().name());
    var series =
        new LineChart.Series(
            name,
            second ? Strand.SECOND : Strand.FIRST,
            measure.points().stream()
                .map(
                    p ->
                        new LineChart.Point(
                            p.at(), p.total() == null ? null : p.total().doubleValue()))
                .toList(),
            change,
            chance);
    return new LineChart(
            title(measure),
            direction,
            range.min(),
            range.max(),
            null,
            List.of(series),
            say.getLanguage())
        .toSvg(id);
  }

  /** The numbers of the chart, the earliest first. */
  public List<Choice> numbers(Measure measure) {
    return measure.points().stream()
        .map(p -> new Choice(p.total() == null ? "–" : p.total().toString(), say.day(p.at())))
        .toList();
  }

  /** Which way is better, and what the change means, in sentences. */
  public String explanation(Measure measure) {
    var direction = say.of(directionKey(measure)) + '.';
    var meaning = meaning(measure);
    return meaning.isEmpty() ? direction : direction + ' ' + meaning + '.';
  }

  private String meaning(Measure measure) {
    if (measure.points().size() < 2) {
      return say.of("tooFew");
    }
    return switch (measure.reliableChange()) {
      case null -> "";
      case UNCHANGED -> say.of("withinChance");
      case IMPROVED, DETERIORATED -> say.of("moreThanChance");
    };
  }

  private static String directionKey(Measure measure) {
    return measure.direction() == Instrument.Direction.LOWER_IS_BETTER
        ? "lowerIsBetter"
        : "higherIsBetter";
  }

  private static Optional<Instrument.Range> range(Measure measure) {
    return Content.english().instrument(measure.instrument()).map(Instrument::range);
  }
}
