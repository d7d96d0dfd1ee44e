package org.reweave.reports.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.reweave.reports.pdf.Canvas;

/**
 * Where scores and days lie in a chart.
 *
 * @param first the first day that is drawn
 * @param last the last day that is drawn
 */
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

  Canvas.Point place(LineChart.Point scored) {
    Double value = scored.value();
    return new Canvas.Point(x(scored.on()), y(value == null ? min : value));
  }
}
