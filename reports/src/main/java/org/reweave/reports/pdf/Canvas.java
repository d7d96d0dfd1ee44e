package org.reweave.reports.pdf;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * Vector drawing. Coordinates are points from the upper left corner of the canvas, y grows
 * downwards, as in SVG.
 */
public final class Canvas {

  /** Distance of a cubic curve's handles that makes it look like a quarter of a circle. */
  private static final float ARC = 0.5523f;

  private final PdfContentByte content;
  private final float left;
  private final float top;

  /** A canvas whose upper left corner lies at the given place of the page. */
  Canvas(PdfContentByte content, float left, float top) {
    this.content = content;
    this.left = left;
    this.top = top;
  }

  /** Where text is placed relative to its x. */
  public enum Align {
    START,
    MIDDLE,
    END
  }

  /** A point on the canvas. */
  public record Point(float x, float y) {}

  /** A canvas of the same page with its corner moved. */
  Canvas at(float x, float y) {
    return new Canvas(content, left + x, top - y);
  }

  /** Draws a straight line. */
  public void line(float x1, float y1, float x2, float y2, Stroke stroke) {
    polyline(List.of(new Point(x1, y1), new Point(x2, y2)), stroke);
  }

  /** Draws straight lines from point to point. */
  public void polyline(List<Point> points, Stroke stroke) {
    content.saveState();
    apply(stroke);
    for (int i = 0; i < points.size(); i++) {
      Point p = points.get(i);
      if (i == 0) {
        content.moveTo(left + p.x(), top - p.y());
      } else {
        content.lineTo(left + p.x(), top - p.y());
      }
    }
    content.stroke();
    content.restoreState();
  }

  /** Draws a cubic curve. */
  public void curve(Point from, Point handle1, Point handle2, Point to, Stroke stroke) {
    content.saveState();
    apply(stroke);
    content.moveTo(left + from.x(), top - from.y());
    content.curveTo(
        left + handle1.x(),
        top - handle1.y(),
        left + handle2.x(),
        top - handle2.y(),
        left + to.x(),
        top - to.y());
    content.stroke();
    content.restoreState();
  }

  /** Draws a rectangle with round corners, filled, outlined or both. */
  public void box(
      float x,
      float y,
      float width,
      float height,
      float radius,
      @Nullable Color fill,
      @Nullable Stroke stroke) {
    content.saveState();
    float r = Math.min(radius, Math.min(width, height) / 2);
    if (r == 0) {
      content.rectangle(left + x, top - y - height, width, height);
    } else {
      content.roundRectangle(left + x, top - y - height, width, height, r);
    }
    paint(fill, stroke);
    content.restoreState();
  }

  /** Draws a circle, filled, outlined or both. */
  public void circle(float x, float y, float r, @Nullable Color fill, @Nullable Stroke stroke) {
    content.saveState();
    float cx = left + x;
    float cy = top - y;
    float h = r * ARC;
    content.moveTo(cx + r, cy);
    content.curveTo(cx + r, cy + h, cx + h, cy + r, cx, cy + r);
    content.curveTo(cx - h, cy + r, cx - r, cy + h, cx - r, cy);
    content.curveTo(cx - r, cy - h, cx - h, cy - r, cx, cy - r);
    content.curveTo(cx + h, cy - r, cx + r, cy - h, cx + r, cy);
    content.closePath();
    paint(fill, stroke);
    content.restoreState();
  }

  /** Draws one line of text; y is its baseline. */
  public void text(String text, float x, float y, Align align, TextStyle style) {
    float start =
        switch (align) {
          case START -> x;
          case MIDDLE -> x - style.width(text) / 2;
          case END -> x - style.width(text);
        };
    content.saveState();
    content.setColorFill(style.color());
    content.beginText();
    content.setTextMatrix(left + start, top - y);
    for (Face.Run run : style.face().runs(text)) {
      content.setFontAndSize(run.font(), style.size());
      content.showText(run.text());
    }
    content.endText();
    content.restoreState();
  }

  /** Draws the two threads that cross, our mark, in a square of the given size. */
  public void mark(float x, float y, float size, Color ground) {
    float s = size / 32;
    Canvas c = at(x, y);
    c.curve(p(6, 26, s), p(6, 16, s), p(26, 16, s), p(26, 6, s), round(Palette.ACCENT, 3.2f * s));
    c.line(11.5f * s, 13.6f * s, 20.5f * s, 18.4f * s, round(ground, 6.5f * s));
    c.curve(p(6, 6, s), p(6, 16, s), p(26, 16, s), p(26, 26, s), round(Palette.INK, 3.2f * s));
  }

  private static Point p(float x, float y, float scale) {
    return new Point(x * scale, y * scale);
  }

  private static Stroke round(Color color, float width) {
    return Stroke.solid(color, width);
  }

  private void apply(Stroke stroke) {
    content.setColorStroke(stroke.color());
    content.setLineWidth(stroke.width());
    content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
    content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    if (stroke.dash() > 0) {
      content.setLineDash(stroke.dash(), stroke.gap(), 0);
    }
  }

  private void paint(@Nullable Color fill, @Nullable Stroke stroke) {
    if (fill != null) {
      content.setColorFill(fill);
    }
    if (stroke != null) {
      apply(stroke);
    }
    if (fill != null && stroke != null) {
      content.fillStroke();
    } else if (fill != null) {
      content.fill();
    } else {
      content.stroke();
    }
  }
}
