package org.reweave.reports.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.reweave.reports.pdf.Canvas;

/** Finds places for words within a chart where they hide as little as can be of its lines. */
record Placing(LineChart chart, Frame frame) {
  private static final int INK_STEPS = 24;
  // More than threads and points together can be in the way of a label.
  private static final int SCORE_WEIGHT = 1000;
  // From a value's baseline to its middle.
  private static final float VALUE_RISE = 5;

  /** Beside the line, where threads and scores leave it free. */
  Mark.Label cutOff(LineChart.CutOff line) {
    float width = 6.2f * line.label().length();
    float y = frame.y(line.value());
    List<Canvas.Point> ink = ink();
    Mark.Label best = null;
    long fewest = Long.MAX_VALUE;
    for (float baseline : new float[] {y - 5, y + 13}) {
      for (Canvas.Align align : List.of(Canvas.Align.START, Canvas.Align.END)) {
        boolean start = align == Canvas.Align.START;
        float x = start ? frame.left() + 6 : frame.right() - 6;
        float left = start ? x : x - width;
        long hidden =
            ink.stream()
                .filter(p -> p.x() > left - 10 && p.x() < left + width + 10)
                .filter(p -> p.y() > baseline - 16 && p.y() < baseline + 8)
                .count();
        if (best == null || hidden < fewest) {
          best = new Mark.Label(Mark.Role.CUT_OFF, line.label(), x, baseline, align);
          fewest = hidden;
        }
      }
    }
    return Objects.requireNonNull(best);
  }

  /** Places along all threads, close together; points weigh more, and the last scores most. */
  private List<Canvas.Point> ink() {
    List<Canvas.Point> ink = new ArrayList<>();
    for (LineChart.Series one : chart.series()) {
      Canvas.Point before = null;
      for (LineChart.Point point : one.scored()) {
        Canvas.Point place = frame.place(point);
        for (int i = 1; before != null && i <= INK_STEPS; i++) {
          float share = (float) i / INK_STEPS;
          float x = before.x() + share * (place.x() - before.x());
          ink.add(new Canvas.Point(x, before.y() + share * (place.y() - before.y())));
        }
        ink.addAll(Collections.nCopies(INK_STEPS, place));
        before = place;
      }
    }
    for (Mark.Label value : values()) {
      var written = new Canvas.Point(value.x(), value.y() - VALUE_RISE);
      ink.addAll(Collections.nCopies(SCORE_WEIGHT, written));
    }
    return ink;
  }

  /** The last score of each, above its point, or below it where that leaves more in sight. */
  List<Mark.Label> values() {
    List<Mark.Label> marks = new ArrayList<>();
    List<LineChart.Point> lasts =
        chart.series().stream()
            .map(LineChart.Series::scored)
            .filter(s -> !s.isEmpty())
            .map(List::getLast)
            .toList();
    List<Canvas.Point> taken = new ArrayList<>(lasts.stream().map(frame::place).toList());
    for (LineChart.Point last : lasts) {
      Canvas.Point point = frame.place(last);
      float above = point.y() - 9;
      float below = point.y() + 17;
      boolean under =
          frame.bottom() - point.y() > 18
              && hidden(point.x(), below, taken) < hidden(point.x(), above, taken);
      float y = under ? below : above;
      taken.add(new Canvas.Point(point.x(), y - VALUE_RISE));
      marks.add(
          new Mark.Label(Mark.Role.VALUE, chart.score(last), point.x(), y, Canvas.Align.MIDDLE));
    }
    return marks;
  }

  /** What a value at this baseline would cover: a point or value more gravely than the cut-off. */
  private int hidden(float x, float baseline, List<Canvas.Point> taken) {
    float middle = baseline - VALUE_RISE;
    long points =
        taken.stream()
            .filter(p -> Math.abs(p.x() - x) < 26 && Math.abs(p.y() - middle) < 10)
            .count();
    LineChart.CutOff line = chart.cutOff();
    boolean onLine = line != null && Math.abs(frame.y(line.value()) - middle) < 8;
    return (int) points * 2 + (onLine ? 1 : 0);
  }
}
