package org.reweave.reports.record;

import java.util.List;
import org.reweave.reports.Words;
import org.reweave.reports.pdf.PageSetup;
import org.reweave.reports.pdf.TaggedPdf;
import org.reweave.reports.pdf.TaggedPdf.Fact;
import org.reweave.reports.pdf.TextStyle;

/** The copy of a record as a PDF. */
public final class RecordCopy {
  private static final float KEEP = 60;

  private RecordCopy() {}

  /** Renders a copy; the same data gives the same bytes. */
  public static byte[] render(RecordCopyData data) {
    var words = Words.of(data.locale());
    var setup = new PageSetup(words, data.clinic(), "", words.get("record.footer"));
    return TaggedPdf.render(setup, pdf -> write(data, words, pdf));
  }

  private static void write(RecordCopyData data, Words words, TaggedPdf pdf) {
    pdf.heading(1, words.get("record.title"), TextStyle.TITLE, KEEP);
    pdf.space(3);
    pdf.paragraph(data.person(), TextStyle.LEAD);
    pdf.space(14);
    pdf.facts(
        List.of(
            new Fact(words.get("report.prepared-by"), data.preparedBy()),
            new Fact(words.get("report.prepared-on"), words.date(data.preparedOn()))),
        2);
    data.sections().stream().filter(s -> !s.entries().isEmpty()).forEach(s -> section(s, pdf));
    title(words.get("record.left-out"), pdf);
    pdf.bullets(data.leftOut(), TextStyle.BODY);
  }

  private static void section(RecordCopyData.Section section, TaggedPdf pdf) {
    title(section.title(), pdf);
    for (var entry : section.entries()) {
      pdf.space(8);
      pdf.heading(3, entry.title(), TextStyle.LABEL, KEEP);
      for (var line : entry.lines()) {
        pdf.space(4);
        pdf.paragraph(line.label(), TextStyle.SMALL);
        pdf.paragraph(line.text(), TextStyle.BODY);
      }
    }
  }

  private static void title(String text, TaggedPdf pdf) {
    pdf.space(22);
    pdf.heading(2, text, TextStyle.SECTION, KEEP);
  }
}
