package org.reweave.reports.chart;

import java.util.List;
import java.util.Locale;
import org.reweave.reports.pdf.Canvas;

/**
 * Writes marks as SVG. It carries classes and no styles: the page's policy forbids inline styles,
 * and the theme knows light, dark and print.
 */
final class SvgPainter {

  private static final int WIDTH = 520;
  private static final int HEIGHT = 230;

  private SvgPainter() {}

  static String paint(LineChart chart, String idPrefix) {
    StringBuilder svg = new StringBuilder(4096);
    svg.append("<svg class=\"rw-chart\" id=\"")
        .append(escape(idPrefix))
        .append("-chart\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\" role=\"img\" aria-label=\"")
        .append(escape(chart.describe()))
        .append("\">");
    for (Mark mark : chart.marks(WIDTH, HEIGHT)) {
      append(svg, mark);
    }
    return svg.append("</svg>").toString();
  }

  private static void append(StringBuilder svg, Mark mark) {
    switch (mark) {
      case Mark.Band(float x, float y, float width, float height) ->
          svg.append(
              format(
                  "<rect class=\"band\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                  x, y, width, height));
      case Mark.Grid(float x1, float x2, float y) -> line(svg, "grid", x1, x2, y);
      case Mark.CutLine(float x1, float x2, float y) -> line(svg, "cut", x1, x2, y);
      case Mark.Thread(Strand strand, List<Canvas.Point> points) ->
          strand(svg, strand, "<path class=\"ln\" d=\"" + path(points) + "\"/>");
      case Mark.Dot(Strand strand, float x, float y) -> strand(svg, strand, dot(strand, x, y));
      case Mark.Label(Mark.Role role, String text, float x, float y, Canvas.Align align) -> {
        String style =
            switch (role) {
              case AXIS -> "";
              case CUT_OFF -> " class=\"cut-t\"";
              case VALUE, NAME -> " class=\"val\"";
            };
        String anchor = align.name().toLowerCase(Locale.ROOT);
        svg.append(
            format("<text%s x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", style, x, y, anchor));
        svg.append(escape(text)).append("</text>");
      }
    }
  }

  private static void line(StringBuilder svg, String style, float x1, float x2, float y) {
    svg.append(
        format(
            "<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
            style, x1, x2, y, y));
  }

  private static String dot(Strand strand, float x, float y) {
    return switch (strand) {
      case FIRST -> format("<circle class=\"pt\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", x, y);
      case SECOND ->
          format(
              "<rect class=\"pt\" x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"/>", x - 4, y - 4);
    };
  }

  /** The theme gives a thread its look by the class of the chart around it. */
  private static void strand(StringBuilder svg, Strand strand, String shape) {
    if (strand == Strand.FIRST) {
      svg.append(shape);
    } else {
      svg.append("<g class=\"rw-chart is-b\">").append(shape).append("</g>");
    }
  }

  static String path(List<Canvas.Point> points) {
    StringBuilder path = new StringBuilder();
    for (Canvas.Point point : points) {
      path.append(path.isEmpty() ? "M" : " L").append(format("%.1f %.1f", point.x(), point.y()));
    }
    return path.toString();
  }

  static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }

  /** Text for content and attributes, without the characters that XML cannot carry. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(SvgPainter::isXml)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
