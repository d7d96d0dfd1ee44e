package org.reweave.reports.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.reweave.reports.pdf.Conformance;
import org.reweave.reports.pdf.PdfLook;
import org.reweave.reports.worksheet.SheetField.Kind;
import org.reweave.reports.worksheet.SheetField.Option;

class WorksheetDocumentTest {

  @Test
  void keepsToPdfA2aAndPdfUa1() throws Exception {
    assertThat(Conformance.failures(WorksheetDocument.render(Sheets.everything()))).isEmpty();
  }

  @Test
  void givesTheSameBytesForTheSameSheet() {
    assertThat(WorksheetDocument.render(Sheets.everything()))
        .isEqualTo(WorksheetDocument.render(Sheets.everything()));
  }

  @Test
  void sharesItsFontsBetweenDocumentsThatAreWrittenAtOnce() {
    byte[] alone = WorksheetDocument.render(Sheets.everything());

    assertThat(
            IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> WorksheetDocument.render(Sheets.everything())))
        .allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
  }

  @Test
  void staysSmallEnoughToBeSentByMail() {
    assertThat(WorksheetDocument.render(Sheets.everything())).hasSizeLessThan(150_000);
  }

  @Test
  void saysWhatToDoAndOnWhichPageOfHowMany() throws Exception {
    byte[] pdf = WorksheetDocument.render(Sheets.everything());

    assertThat(PdfLook.page(pdf, 1))
        .contains(
            "Noticing repair",
            "15 minutes",
            "Three times a week",
            "29 November 2026",
            "1.",
            "however small it was",
            "One sentence is enough.")
        .doesNotContain("Page 1 of 2");
    assertThat(PdfLook.printed(pdf, 1)).contains("Step 6 · Closeness again", "Page 1 of 2");
    assertThat(PdfLook.page(pdf, 2)).contains("Saying it with “I” instead of “you”", "0 to 20");
    assertThat(PdfLook.printed(pdf, 2)).contains("Page 2 of 2");
  }

  @Test
  void speaksSpanish() throws Exception {
    WorksheetSheet sheet =
        new WorksheetSheet(
            "Carta de reparación",
            "",
            "Decir lo que pasó, sin explicaciones: ¿qué viste tú?",
            1,
            "",
            List.of(),
            List.of(Sheets.field("a", Kind.DATE, "Mañana", "")),
            LocalDate.of(2026, 1, 2),
            "",
            Locale.of("es"));

    assertThat(PdfLook.printed(WorksheetDocument.render(sheet), 1))
        .contains("¿qué viste tú?", "1 minuto", "2 de enero de 2026", "Mañana", "Página 1 de 1");
  }

  @Test
  void carriesNeutralMetadata() throws Exception {
    PdfReader reader = new PdfReader(WorksheetDocument.render(Sheets.everything()));

    assertThat(reader.getInfo().keySet()).containsExactlyInAnyOrder("Title", "FileId");
    assertThat(reader.getInfo()).containsEntry("Title", "Document");
    assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8))
        .contains("Document")
        .doesNotContain("Noticing", "creator", "Date");
  }

  @Test
  void goesOnOverAsManyPagesAsLongTextsNeed() throws Exception {
    String story = "Esto también pasará, dijo ella; and so it went on. ".repeat(120);
    WorksheetSheet sheet =
        new WorksheetSheet(
            "A rather long title that does not fit on one line because it says too much at once",
            "A step with a name that would run into the clinic's if it were written out in full",
            story,
            0,
            "",
            List.of(story, "Short.", story),
            List.of(
                Sheets.field("a", Kind.LONG_TEXT, story, story),
                Sheets.field("b", Kind.CHECK, "Done", ""),
                Sheets.field("c", Kind.TEXT, "x".repeat(4_000), "")),
            null,
            "",
            Locale.ENGLISH);

    byte[] pdf = WorksheetDocument.render(sheet);

    int pages = PdfLook.pages(pdf);
    assertThat(pages).isGreaterThan(6);
    assertThat(PdfLook.printed(pdf, pages)).contains("Page " + pages + " of " + pages);
    assertThat(PdfLook.printed(pdf, 1)).contains("A step with a name", "…");
    assertThat(Conformance.failures(pdf)).isEmpty();
  }

  @Test
  void marksWhatTheFontCannotShowInsteadOfDroppingIt() throws Exception {
    WorksheetSheet sheet =
        Sheets.sheet(
            List.of(
                Sheets.field("a", Kind.TEXT, "Žluťoučký kůň, Αθήναι, Привет, \"quoted\" & <b>", ""),
                Sheets.field(
                    "b", Kind.TEXT, "Heart \uD83D\uDC9B end", "Tab\there, e\u0301 composed")));

    byte[] pdf = WorksheetDocument.render(sheet);

    // The extractor puts blanks where the font changes within a word.
    assertThat(PdfLook.text(pdf).replace(" ", ""))
        .contains("Žluťoučkýkůň,Αθήναι,Привет,\"quoted\"&<b>", "Heart[?]end", "Tabhere,é");
    assertThat(Conformance.failures(pdf)).isEmpty();
  }

  @Test
  void usesLetterPaperWhereItIsUsed() throws Exception {
    WorksheetSheet us =
        new WorksheetSheet("Title", "", "Goal", 5, "", List.of(), List.of(), null, "", Locale.US);

    assertThat(new PdfReader(WorksheetDocument.render(us)).getPageSize(1).getWidth())
        .isEqualTo(612);
  }

  @Test
  void refusesFieldsThatCouldNotBeReadBack() {
    assertThatThrownBy(() -> Sheets.field("a:b", Kind.TEXT, "Label", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> choice(List.of(new Option("Off", "Never"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> choice(List.of(new Option("a", "A"), new Option("a", "B"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> choice(List.of())).isInstanceOf(IllegalArgumentException.class);
    SheetField one = Sheets.field("a", Kind.TEXT, "Label", "");
    assertThatThrownBy(() -> Sheets.sheet(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SheetField("r", Kind.RATING, "Label", "", List.of(), 0, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SheetField choice(List<Option> options) {
    return new SheetField("c", Kind.CHOICE, "Label", "", options, null, null);
  }
}
