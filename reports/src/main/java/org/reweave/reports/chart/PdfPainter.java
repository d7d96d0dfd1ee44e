package org.reweave.reports.chart;

import java.util.List;
import org.reweave.reports.pdf.Canvas;
import org.reweave.reports.pdf.Face;
import org.reweave.reports.pdf.Palette;
import org.reweave.reports.pdf.Stroke;
import org.reweave.reports.pdf.TextStyle;

/** Draws marks into a document. */
final class PdfPainter {

  private static final Stroke GRID = Stroke.solid(Palette.LINE, 0.75f);
  private static final Stroke CUT = new Stroke(Palette.CUT_OFF, 1.2f, 0.1f, 3.4f);
  private static final Stroke FIRST = Stroke.solid(Palette.ACCENT, 1.7f);
  private static final Stroke SECOND = new Stroke(Palette.INK, 1.5f, 4.5f, 3.6f);
  private static final Stroke SQUARE = Stroke.solid(Palette.INK, 1.5f);
  private static final float RADIUS = 3.4f;
  private static final float SIDE = 6;

  private PdfPainter() {}

  static void paint(List<Mark> marks, Canvas canvas) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Band(float x, float y, float width, float height) ->
            canvas.box(x, y, width, height, 0, Palette.SUNKEN, null);
        case Mark.Grid(float x1, float x2, float y) -> canvas.line(x1, y, x2, y, GRID);
        case Mark.CutLine(float x1, float x2, float y) -> canvas.line(x1, y, x2, y, CUT);
        case Mark.Thread(Strand strand, List<Canvas.Point> points) ->
            canvas.polyline(points, strand == Strand.FIRST ? FIRST : SECOND);
        case Mark.Dot(Strand strand, float x, float y) -> {
          if (strand == Strand.FIRST) {
            canvas.circle(x, y, RADIUS, Palette.ACCENT, null);
          } else {
            canvas.box(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE, 0, Palette.WHITE, SQUARE);
          }
        }
        case Mark.Label(Mark.Role role, String text, float x, float y, Canvas.Align align) ->
            canvas.text(text, x, y, align, style(role));
      }
    }
  }

  private static TextStyle style(Mark.Role role) {
    return switch (role) {
      case AXIS -> new TextStyle(Face.REGULAR, 8.5f, 11, Palette.INK_2);
      case CUT_OFF -> new TextStyle(Face.SEMIBOLD, 8.5f, 11, Palette.CUT_OFF);
      case VALUE -> new TextStyle(Face.SEMIBOLD, 10.5f, 13, Palette.INK);
      case NAME -> new TextStyle(Face.SEMIBOLD, 9.5f, 12, Palette.INK);
    };
  }
}
