package org.reweave.reports.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reweave.reports.Words;
import org.reweave.reports.pdf.PageSetup;
import org.reweave.reports.pdf.TaggedPdf;
import org.reweave.reports.pdf.TextStyle;

/**
 * Somebody's own notes on paper: a neutral title, no name, no clinic and no mark of ours. Whoever
 * finds it reads the notes, but not where they were written.
 *
 * @param notes in their order; those without a text are left out
 * @param writtenOn the day of the notes
 * @param locale the language of the words around them
 */
public record NotesDocument(List<Note> notes, LocalDate writtenOn, Locale locale) {
  /**
   * One of the notes.
   *
   * @param key of the heading, in the words of this module after {@code notes.}
   */
  public record Note(String key, String text) {}

  public NotesDocument {
    notes = List.copyOf(notes);
  }

  /** Renders the notes; the same give the same bytes. */
  public byte[] render() {
    var words = Words.of(locale);
    return TaggedPdf.render(new PageSetup(words, "", "", ""), pdf -> write(pdf, words));
  }

  private void write(TaggedPdf pdf, Words words) {
    pdf.heading(1, words.get("notes.title"), TextStyle.TITLE, 60);
    pdf.space(3);
    pdf.paragraph(words.date(writtenOn), TextStyle.SMALL);
    for (var note : notes) {
      if (!note.text().isBlank()) {
        pdf.space(18);
        pdf.heading(2, words.get("notes." + note.key()), TextStyle.SECTION, 40);
        pdf.space(5);
        pdf.paragraph(note.text(), TextStyle.BODY);
      }
    }
  }
}
