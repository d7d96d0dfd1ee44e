package org.reweave.reports.pdf;

import java.awt.Color;

/**
 * How a line looks.
 *
 * @param width in points
 * @param dash length of a dash in points, 0 for a solid line
 * @param gap between dashes, in points
 */
public record Stroke(Color color, float width, float dash, float gap) {

  /** A solid line. */
  public static Stroke solid(Color color, float width) {
    return new Stroke(color, width, 0, 0);
  }
}
