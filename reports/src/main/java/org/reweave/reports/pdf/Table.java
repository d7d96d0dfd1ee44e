package org.reweave.reports.pdf;

import java.util.List;

/**
 * A table of text. The first cell of each row names the row.
 *
 * @param columns at least one
 * @param rows each with one text for each column
 */
public record Table(List<Column> columns, List<List<String>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("A row needs one cell for each column");
      }
    }
  }

  /**
   * One column.
   *
   * @param weight share of the width, relative to the other columns
   * @param numeric aligned right
   */
  public record Column(String title, float weight, boolean numeric) {

    /** A column of words. */
    public static Column text(String title, float weight) {
      return new Column(title, weight, false);
    }

    /** A column of numbers. */
    public static Column number(String title, float weight) {
      return new Column(title, weight, true);
    }
  }
}
