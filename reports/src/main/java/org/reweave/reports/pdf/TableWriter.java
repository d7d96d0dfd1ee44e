package org.reweave.reports.pdf;

import static org.reweave.reports.pdf.TaggedPdf.attributes;
import static org.reweave.reports.pdf.TaggedPdf.child;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** Writes one table: a short one on one page, the head again on each further page. */
final class TableWriter {
  // Up to here a table is not torn apart between pages.
  private static final float SHORT_TABLE = 260;
  private static final float CELL_X = 7;
  private static final float CELL_Y = 5;

  private final TaggedPdf pdf;
  private final Table table;

  /** Where each column begins, and where the last one ends. */
  private final float[] left;

  private final Row head;

  TableWriter(TaggedPdf pdf, Table table) {
    this.pdf = pdf;
    this.table = table;
    float total = 0;
    for (Table.Column column : table.columns()) {
      total += column.weight();
    }
    left = new float[table.columns().size() + 1];
    for (int i = 0; i < table.columns().size(); i++) {
      left[i + 1] = left[i] + pdf.width() * table.columns().get(i).weight() / total;
    }
    head = new Row(table.columns().stream().map(Table.Column::title).toList(), TextStyle.CELL_HEAD);
  }

  void write() {
    PdfStructureElement element = pdf.element("Table");
    List<Row> rows = table.rows().stream().map(cells -> new Row(cells, null)).toList();
    List<Float> heights = rows.stream().map(Row::height).toList();
    float whole = heights.stream().reduce(head.height(), Float::sum);
    float first = head.height() + (rows.isEmpty() ? 0 : heights.getFirst());
    pdf.require(whole <= SHORT_TABLE ? whole : first);
    drawHead(child(child(element, "THead"), "TR"));
    if (rows.isEmpty()) {
      return;
    }
    PdfStructureElement body = child(element, "TBody");
    for (Row row : rows) {
      row.write(child(body, "TR"));
    }
  }

  private void drawHead(@Nullable PdfStructureElement row) {
    float height = head.height();
    pdf.artifact(c -> c.box(0, 0, pdf.width(), height, 4, Palette.SUNKEN, null));
    if (row == null) {
      pdf.artifact(c -> head.draw(c, 0, head.depth()));
    } else {
      head.tagged(0, head.depth(), head.cells("TH", row));
    }
    pdf.space(height);
  }

  /** One row, its cells broken into lines. */
  private final class Row {
    private final List<List<String>> cells = new ArrayList<>();
    private final @Nullable TextStyle all;

    Row(List<String> texts, @Nullable TextStyle all) {
      this.all = all;
      for (int i = 0; i < texts.size(); i++) {
        cells.add(style(i).lines(texts.get(i), left[i + 1] - left[i] - 2 * CELL_X));
      }
    }

    private TextStyle style(int column) {
      if (all != null) {
        return all;
      }
      return column == 0 ? TextStyle.CELL.in(Face.SEMIBOLD) : TextStyle.CELL;
    }

    int depth() {
      return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    float height() {
      return height(depth());
    }

    private float height(int lines) {
      return lines * style(0).leading() + 2 * CELL_Y;
    }

    /** Writes the row; one that is longer than a page goes on after the repeated head. */
    void write(PdfStructureElement row) {
      List<PdfStructureElement> tags = cells("TD", row);
      int from = 0;
      while (from < depth()) {
        int fit = (int) ((pdf.room() - 2 * CELL_Y) / style(0).leading());
        boolean splits = depth() - from > fit;
        if (splits && !pdf.fresh(head.height())) {
          pdf.nextPage();
          drawHead(null);
          continue;
        }
        int to = Math.min(depth(), from + Math.max(1, fit));
        tagged(from, to, tags);
        pdf.space(height(to - from));
        pdf.rule();
        from = to;
      }
    }

    List<PdfStructureElement> cells(String tag, PdfStructureElement row) {
      List<PdfStructureElement> tags = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        boolean heads = tag.equals("TH");
        PdfStructureElement cell = child(row, heads || i == 0 ? "TH" : tag);
        if (heads || i == 0) {
          PdfName scope = new PdfName(heads ? "Column" : "Row");
          cell.put(PdfName.A, attributes("Table", "Scope", scope));
        }
        tags.add(cell);
      }
      return tags;
    }

    void tagged(int from, int to, List<PdfStructureElement> tags) {
      for (int i = 0; i < cells.size(); i++) {
        int column = i;
        pdf.tagged(tags.get(i), canvas -> drawCell(canvas, column, from, to));
      }
    }

    void draw(Canvas canvas, int from, int to) {
      for (int i = 0; i < cells.size(); i++) {
        drawCell(canvas, i, from, to);
      }
    }

    private void drawCell(Canvas canvas, int column, int from, int to) {
      List<String> lines = cells.get(column);
      boolean numeric = table.columns().get(column).numeric();
      float x = numeric ? left[column + 1] - CELL_X : left[column] + CELL_X;
      TextStyle style = style(column);
      for (int i = from; i < Math.min(to, lines.size()); i++) {
        float baseline = CELL_Y + (i - from) * style.leading() + TaggedPdf.baseline(style);
        String text = lines.get(i) + (i < lines.size() - 1 && !numeric ? " " : "");
        canvas.text(text, x, baseline, numeric ? Canvas.Align.END : Canvas.Align.START, style);
      }
    }
  }
}
