package org.reweave.account;

import java.util.List;
import org.reweave.platform.Invalid;

/**
 * What a list of staff comes to, line by line.
 *
 * @param invited how many were invited, or would be
 * @param refused in how many lines something is to be mended
 */
public record RosterReport(int invited, int refused, List<Row> rows) {
  /** What becomes of a line. */
  public enum Outcome {
    /** Somebody new, who is invited. */
    INVITED,
    /** A member of staff with this address is there already; nothing changes. */
    THERE,
    /** Something is to be mended. */
    REFUSED
  }

  /**
   * One line.
   *
   * @param line its number in the file, from 1
   */
  public record Row(long line, String name, Outcome outcome, List<Invalid.Problem> problems) {}
}
