package org.reweave.reports.chart;

/** How a line is drawn. */
public enum Strand {
  /** First partner: solid, round points, accent. */
  FIRST,
  /** Second partner: dashed, hollow square points, ink. */
  SECOND
}
