package org.reweave.reports.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reweave.reports.pdf.Conformance;
import org.reweave.reports.pdf.PdfLook;
import org.reweave.reports.record.RecordCopyData.Entry;
import org.reweave.reports.record.RecordCopyData.Line;
import org.reweave.reports.record.RecordCopyData.Section;

class RecordCopyTest {
  private static final RecordCopyData DATA =
      new RecordCopyData(
          "Harbour Clinic",
          "Erin Field",
          "Theo Adler",
          LocalDate.parse("2026-11-22"),
          List.of(
              new Section(
                  "Your questionnaires",
                  List.of(
                      new Entry(
                          "Satisfaction, 3 May 2026",
                          List.of(new Line("Score", "41"), new Line("In short", "Two\nlines"))))),
              new Section("Your visits", List.of())),
          List.of("What another person told."),
          Locale.ENGLISH);

  @Test
  void saysWhatItWasGivenAndLeavesOutWhatIsEmpty() throws Exception {
    assertThat(PdfLook.text(RecordCopy.render(DATA)))
        .contains("Copy of your record", "Erin Field", "Theo Adler", "Satisfaction, 3 May 2026")
        .contains("Score 41", "Two lines", "What is not in this copy", "What another person told.")
        .doesNotContain("Your visits");
  }

  @Test
  void keepsToPdfA2aAndPdfUa1() throws Exception {
    assertThat(Conformance.failures(RecordCopy.render(DATA))).isEmpty();
  }
}
