package org.reweave.reports.chart;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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
  private static final int DAYS_WITHOUT_YEAR = 300;
  private static final int INK_STEPS = 24;
  // From a value's baseline to its middle.
  private static final float VALUE_RISE = 5;

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
    dates(frame, marks);
    if (cutOff != null) {
      float y = frame.y(cutOff.value());
      marks.add(new Mark.CutLine(frame.left(), frame.right(), y));
      marks.add(cutOffLabel(cutOff, frame));
    }
    for (Series one : series) {
      thread(one, frame, marks);
    }
    values(frame, marks);
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

  /** Where scores and days lie. */
  record Frame(
      float left,
      float top,
      float right,
      float bottom,
      double min,
      double max,
      LocalDate first,
      LocalDate last) {

    private static final float INSET = 12;

    float x(LocalDate day) {
      long all = ChronoUnit.DAYS.between(first, last);
      if (all == 0) {
        return (left + right) / 2;
      }
      double share = (double) ChronoUnit.DAYS.between(first, day) / all;
      return (float) (left + INSET + share * (right - left - 2 * INSET));
    }

    /** A score beyond the range is drawn on its border. */
    float y(double score) {
      double share = (Math.clamp(score, min, max) - min) / (max - min);
      return (float) (bottom - share * (bottom - top));
    }
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

  private void dates(Frame frame, List<Mark> marks) {
    if (series.stream().allMatch(s -> s.points().isEmpty())) {
      return;
    }
    long days = ChronoUnit.DAYS.between(frame.first(), frame.last());
    String pattern = days > DAYS_WITHOUT_YEAR ? "MMM yyyy" : "d MMM";
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale);
    float apart = days > DAYS_WITHOUT_YEAR ? 66 : 52;
    float y = frame.bottom() + 18;
    List<LocalDate> ticks = new ArrayList<>();
    ticks.add(frame.first());
    Stream.iterate(frame.first().withDayOfMonth(1).plusMonths(1), d -> d.plusMonths(1))
        .takeWhile(d -> frame.x(frame.last()) - frame.x(d) >= apart)
        .forEach(
            day -> {
              if (frame.x(day) - frame.x(ticks.getLast()) >= apart) {
                ticks.add(day);
              }
            });
    if (days > 0) {
      ticks.add(frame.last());
    }
    for (LocalDate day : ticks) {
      marks.add(
          new Mark.Label(Mark.Role.AXIS, format.format(day), frame.x(day), y, Canvas.Align.MIDDLE));
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
      Canvas.Point place = place(point, frame);
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

  /** Beside the line, in the corner that the threads leave free. */
  private Mark.Label cutOffLabel(CutOff line, Frame frame) {
    float width = 6.2f * line.label().length();
    float y = frame.y(line.value());
    Mark.Label best = null;
    long fewest = Long.MAX_VALUE;
    for (float baseline : new float[] {y - 5, y + 13}) {
      for (Canvas.Align align : List.of(Canvas.Align.START, Canvas.Align.END)) {
        boolean start = align == Canvas.Align.START;
        float x = start ? frame.left() + 6 : frame.right() - 6;
        float left = start ? x : x - width;
        long hidden =
            ink(frame).stream()
                .filter(p -> p.x() > left - 6 && p.x() < left + width + 6)
                .filter(p -> p.y() > baseline - 14 && p.y() < baseline + 6)
                .count();
        if (best == null || hidden < fewest) {
          best = new Mark.Label(Mark.Role.CUT_OFF, line.label(), x, baseline, align);
          fewest = hidden;
        }
      }
    }
    return Objects.requireNonNull(best);
  }

  /** Places along all threads and around the last scores, close together. */
  private List<Canvas.Point> ink(Frame frame) {
    List<Canvas.Point> ink = new ArrayList<>();
    for (Series one : series) {
      Canvas.Point before = null;
      for (Point point : one.scored()) {
        Canvas.Point place = place(point, frame);
        for (int i = 1; before != null && i <= INK_STEPS; i++) {
          float share = (float) i / INK_STEPS;
          float x = before.x() + share * (place.x() - before.x());
          ink.add(new Canvas.Point(x, before.y() + share * (place.y() - before.y())));
        }
        ink.add(place);
        before = place;
      }
      if (before != null) {
        ink.add(new Canvas.Point(before.x(), before.y() - 14));
      }
    }
    return ink;
  }

  private static Canvas.Point place(Point scored, Frame frame) {
    Double value = scored.value();
    return new Canvas.Point(frame.x(scored.on()), frame.y(value == null ? frame.min() : value));
  }

  /** The last score of each, above its point, or below it where that leaves more in sight. */
  private void values(Frame frame, List<Mark> marks) {
    List<Point> lasts =
        series.stream().map(Series::scored).filter(s -> !s.isEmpty()).map(List::getLast).toList();
    List<Canvas.Point> taken = new ArrayList<>(lasts.stream().map(p -> place(p, frame)).toList());
    for (Point last : lasts) {
      Canvas.Point point = place(last, frame);
      float above = point.y() - 9;
      float below = point.y() + 17;
      boolean under =
          frame.bottom() - point.y() > 18
              && hidden(point.x(), below, taken, frame) < hidden(point.x(), above, taken, frame);
      float y = under ? below : above;
      taken.add(new Canvas.Point(point.x(), y - VALUE_RISE));
      marks.add(new Mark.Label(Mark.Role.VALUE, score(last), point.x(), y, Canvas.Align.MIDDLE));
    }
  }

  /** What a value at this baseline would cover: a point or value more gravely than the cut-off. */
  private int hidden(float x, float baseline, List<Canvas.Point> taken, Frame frame) {
    float middle = baseline - VALUE_RISE;
    long points =
        taken.stream()
            .filter(p -> Math.abs(p.x() - x) < 26 && Math.abs(p.y() - middle) < 10)
            .count();
    boolean onLine = cutOff != null && Math.abs(frame.y(cutOff.value()) - middle) < 8;
    return (int) points * 2 + (onLine ? 1 : 0);
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
