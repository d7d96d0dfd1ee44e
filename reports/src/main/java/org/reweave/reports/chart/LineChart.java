package org.reweave.reports.chart;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reweave.reports.Words;
import org.reweave.reports.pdf.Canvas;

/**
 * Scores of one measure over time, of one partner or of both.
 *
 * @param title what is measured
 * @param direction range and direction in words, such as "0 to 40, higher is better"
 * @param min lowest possible score
 * @param max highest possible score
 * @param cutOff where the usual range begins, or null if the measure has none
 */
public record LineChart(
    String title,
    String direction,
    double min,
    double max,
    @Nullable CutOff cutOff,
    List<Series> series,
    Locale locale) {

  private static final int MOST_INTERVALS = 6;
  private static final int[] STEPS = {1, 2, 5};

  public LineChart {
    if (!(min < max) || Double.isInfinite(max - min)) {
      throw new IllegalArgumentException("A chart needs a range of scores");
    }
    series = List.copyOf(series);
  }

  /**
   * A score that marks a border.
   *
   * @param label such as "Cut-off 20"
   */
  public record CutOff(double value, String label) {}

  /**
   * One person's scores.
   *
   * @param change the direction in words, such as "Improving"; empty for nothing
   * @param chance half the height of the band around the first score within which a change may be
   *     chance; 0 for no band
   */
  public record Series(
      String name, Strand strand, List<Point> points, String change, double chance) {
    public Series {
      points = points.stream().sorted((a, b) -> a.on().compareTo(b.on())).toList();
    }

    List<Point> scored() {
      return points.stream().filter(p -> p.value() != null).toList();
    }
  }

  /**
   * A score on a day.
   *
   * @param value null where a score is missing: the line has a gap there
   */
  public record Point(LocalDate on, @Nullable Double value) {
    public Point {
      if (value != null && !Double.isFinite(value)) {
        throw new IllegalArgumentException("A score is a finite number");
      }
    }
  }

  /**
   * The chart as SVG for a page, styled by the classes of the theme.
   *
   * @param idPrefix beginning of the ids within it, unique on the page
   */
  public String toSvg(String idPrefix) {
    return SvgPainter.paint(this, idPrefix);
  }

  /** Draws the chart into a document. */
  public void draw(Canvas canvas, float width, float height) {
    PdfPainter.paint(marks(width, height), canvas);
  }

  /** The chart in words: what a reader who does not see it has to know. */
  public String describe() {
    Words words = Words.of(locale);
    StringBuilder text = new StringBuilder(words.get("chart.what", title, direction));
    for (Series one : series) {
      List<Point> scored = one.scored();
      text.append(' ');
      if (scored.isEmpty()) {
        text.append(words.get("chart.none", one.name()));
      } else if (scored.size() == 1) {
        Point only = scored.getFirst();
        text.append(words.get("chart.one", one.name(), score(only), words.date(only.on())));
      } else {
        Point first = scored.getFirst();
        Point last = scored.getLast();
        text.append(
            words.get(
                "chart.many",
                one.name(),
                score(first),
                words.date(first.on()),
                score(last),
                words.date(last.on()),
                scored.size()));
      }
      if (!one.change().isBlank()) {
        text.append(' ').append(one.change()).append('.');
      }
    }
    if (cutOff != null) {
      text.append(' ').append(cutOff.label()).append('.');
    }
    return text.toString();
  }

  /** A score as it is written: whole, or with one decimal. */
  String score(Point point) {
    Double value = point.value();
    return value == null ? "" : number(value);
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    format.setGroupingUsed(false);
    return format.format(value);
  }

  /** Everything that is drawn, from back to front. */
  List<Mark> marks(float width, float height) {
    Frame frame = frame(width, height);
    List<Mark> marks = new ArrayList<>();
    for (Series one : series) {
      band(one, frame, marks);
    }
    for (double tick : ticks()) {
      float y = frame.y(tick);
      marks.add(new Mark.Grid(frame.left(), frame.right(), y));
      String text = number(tick);
      marks.add(new Mark.Label(Mark.Role.AXIS, text, frame.left() - 8, y + 3.5f, Canvas.Align.END));
    }
    if (series.stream().anyMatch(s -> !s.points().isEmpty())) {
      marks.addAll(new DateAxis(frame, locale).labels());
    }
    if (cutOff != null) {
      float y = frame.y(cutOff.value());
      marks.add(new Mark.CutLine(frame.left(), frame.right(), y));
      marks.add(new Placing(this, frame).cutOff(cutOff));
    }
    for (Series one : series) {
      thread(one, frame, marks);
    }
    marks.addAll(new Placing(this, frame).values());
    if (series.size() > 1) {
      legend(frame, marks);
    }
    return marks;
  }

  Frame frame(float width, float height) {
    float head = series.size() > 1 ? 36 : 18;
    List<LocalDate> days =
        series.stream().flatMap(s -> s.points().stream()).map(Point::on).sorted().toList();
    LocalDate first = days.isEmpty() ? LocalDate.EPOCH : days.getFirst();
    LocalDate last = days.isEmpty() ? LocalDate.EPOCH : days.getLast();
    return new Frame(34, head, width - 14, height - 28, min, max, first, last);
  }

  /** Round scores for the axis, at most seven. */
  List<Double> ticks() {
    double step = step();
    List<Double> ticks = new ArrayList<>();
    double first = Math.ceil(min / step);
    for (double i = first; i * step <= max && ticks.size() <= MOST_INTERVALS; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private double step() {
    double power = Math.pow(10, Math.floor(Math.log10(max - min)) - 1);
    while (true) {
      for (int step : STEPS) {
        if ((max - min) / (step * power) <= MOST_INTERVALS) {
          return step * power;
        }
      }
      power *= 10;
    }
  }

  private void band(Series one, Frame frame, List<Mark> marks) {
    List<Point> scored = one.scored();
    if (one.chance() <= 0 || scored.isEmpty()) {
      return;
    }
    Double base = scored.getFirst().value();
    if (base != null) {
      float top = frame.y(base + one.chance());
      float bottom = frame.y(base - one.chance());
      marks.add(new Mark.Band(frame.left(), top, frame.right() - frame.left(), bottom - top));
    }
  }

  private static void thread(Series one, Frame frame, List<Mark> marks) {
    List<Canvas.Point> run = new ArrayList<>();
    List<Mark> dots = new ArrayList<>();
    for (Point point : one.points()) {
      if (point.value() == null) {
        addThread(one, run, marks);
        run = new ArrayList<>();
        continue;
      }
      Canvas.Point place = frame.place(point);
      run.add(place);
      dots.add(new Mark.Dot(one.strand(), place.x(), place.y()));
    }
    addThread(one, run, marks);
    marks.addAll(dots);
  }

  private static void addThread(Series one, List<Canvas.Point> run, List<Mark> marks) {
    if (run.size() > 1) {
      marks.add(new Mark.Thread(one.strand(), run));
    }
  }

  private void legend(Frame frame, List<Mark> marks) {
    float x = frame.left();
    for (Series one : series) {
      Canvas.Point from = new Canvas.Point(x, 11);
      Canvas.Point to = new Canvas.Point(x + 30, 11);
      marks.add(new Mark.Thread(one.strand(), List.of(from, to)));
      marks.add(new Mark.Dot(one.strand(), x + 15, 11));
      String name = one.name();
      marks.add(new Mark.Label(Mark.Role.NAME, name, x + 38, 15, Canvas.Align.START));
      x += 38 + 8 * name.length() + 20;
    }
  }
}
