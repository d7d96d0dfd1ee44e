package org.reweave.reports.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.reweave.reports.notes.NotesDocument.Note;
import org.reweave.reports.pdf.Conformance;
import org.reweave.reports.pdf.PdfLook;

class NotesDocumentTest {
  private static final NotesDocument NOTES = notes(Locale.ENGLISH);

  @Test
  void keepsToPdfA2aAndPdfUa1() throws Exception {
    assertThat(Conformance.failures(NOTES.render())).isEmpty();
  }

  @Test
  void saysWhatWasWrittenAndNothingOfWhere() throws Exception {
    byte[] pdf = NOTES.render();

    assertThat(PdfLook.page(pdf, 1))
        .contains("Notes", "How I get out", "By the garden.", "22 November 2026")
        .doesNotContainIgnoringCase("Reweave")
        .doesNotContainIgnoringCase("safety")
        .doesNotContain("What lies ready");
    try (var reader = new PdfReader(pdf)) {
      assertThat(reader.getInfo().getOrDefault("Title", "")).isEqualTo("Document");
    }
  }

  @Test
  void isInTheLanguageOfWhoTakesItHome() throws Exception {
    assertThat(PdfLook.page(notes(Locale.forLanguageTag("es")).render(), 1))
        .contains("Notas", "Cómo salgo", "By the garden.");
  }

  private static NotesDocument notes(Locale locale) {
    return new NotesDocument(
        List.of(new Note("WAY_OUT", "By the garden."), new Note("LIES_READY", " ")),
        LocalDate.of(2026, 11, 22),
        locale);
  }
}
