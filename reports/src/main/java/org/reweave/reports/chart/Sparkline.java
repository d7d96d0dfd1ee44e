package org.reweave.reports.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reweave.reports.Words;
import org.reweave.reports.pdf.Canvas;

/**
 * Scores as a thread of a word's size, for lists. It shows the course within its own range, so two
 * of them must not be compared by height.
 *
 * @param name whose scores
 * @param measure what is measured
 * @param values in order of time
 */
public record Sparkline(
    String name, String measure, Strand strand, List<Double> values, Locale locale) {

  private static final float WIDTH = 72;
  private static final float HEIGHT = 22;
  private static final float LEFT = 3;
  private static final float RIGHT = 67;
  private static final float TOP = 4;
  private static final float BOTTOM = 18;

  public Sparkline {
    values = List.copyOf(values);
    if (values.stream().anyMatch(v -> !Double.isFinite(v))) {
      throw new IllegalArgumentException("A score is a finite number");
    }
  }

  /** The thread as SVG, styled by the classes of the theme. */
  public String toSvg() {
    StringBuilder svg = new StringBuilder(512);
    svg.append("<svg class=\"rw-spark")
        .append(strand == Strand.SECOND ? " is-b" : "")
        .append(SvgPainter.format("\" viewBox=\"0 0 %.0f %.0f\"", WIDTH, HEIGHT))
        .append(" role=\"img\" aria-label=\"")
        .append(SvgPainter.escape(describe()))
        .append("\">");
    List<Canvas.Point> points = points();
    if (points.size() > 1) {
      svg.append("<path d=\"").append(SvgPainter.path(points)).append("\"/>");
    }
    if (!points.isEmpty()) {
      Canvas.Point last = points.getLast();
      svg.append(
          SvgPainter.format(
              "<circle class=\"pt\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", last.x(), last.y()));
    }
    return svg.append("</svg>").toString();
  }

  /** The thread in words. */
  public String describe() {
    Words words = Words.of(locale);
    if (values.isEmpty()) {
      return words.get("spark.none", name, measure);
    }
    String first = number(values.getFirst());
    String last = number(values.getLast());
    return values.size() == 1
        ? words.get("spark.one", name, measure, last)
        : words.get("spark.many", name, measure, first, last);
  }

  List<Canvas.Point> points() {
    double min = values.stream().mapToDouble(v -> v).min().orElse(0);
    double max = values.stream().mapToDouble(v -> v).max().orElse(0);
    List<Canvas.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      float x = values.size() == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * i / (values.size() - 1);
      // Halves, since the difference of two large scores may not be finite.
      double range = max / 2 - min / 2;
      double share = range == 0 ? 0.5 : (values.get(i) / 2 - min / 2) / range;
      points.add(new Canvas.Point(x, (float) (BOTTOM - share * (BOTTOM - TOP))));
    }
    return points;
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    format.setGroupingUsed(false);
    return format.format(value);
  }
}
