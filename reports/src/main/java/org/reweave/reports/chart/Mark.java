package org.reweave.reports.chart;

import java.util.List;
import org.reweave.reports.pdf.Canvas;

/** One thing that a chart draws; the place is fixed, the painter decides on ink. */
sealed interface Mark {

  /** The range around the first score within which a change may be chance. */
  record Band(float x, float y, float width, float height) implements Mark {}

  record Grid(float x1, float x2, float y) implements Mark {}

  record CutLine(float x1, float x2, float y) implements Mark {}

  /** Scores without a gap between them. */
  record Thread(Strand strand, List<Canvas.Point> points) implements Mark {}

  record Dot(Strand strand, float x, float y) implements Mark {}

  record Label(Role role, String text, float x, float y, Canvas.Align align) implements Mark {}

  /** What a label is. */
  enum Role {
    AXIS,
    CUT_OFF,
    VALUE,
    NAME
  }
}
