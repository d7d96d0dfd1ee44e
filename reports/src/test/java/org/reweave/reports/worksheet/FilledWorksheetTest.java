package org.reweave.reports.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.reweave.reports.worksheet.FilledWorksheet.Answers;
import org.reweave.reports.worksheet.FilledWorksheet.Limits;
import org.reweave.reports.worksheet.FilledWorksheet.Reason;
import org.reweave.reports.worksheet.FilledWorksheet.Refused;

class FilledWorksheetTest {

  private static final byte[] EMPTY = WorksheetDocument.render(Sheets.everything());
  private static final Set<String> KEYS =
      Sheets.everything().fields().stream().map(SheetField::key).collect(Collectors.toSet());
  private static final Map<String, String> FILLED =
      Map.ofEntries(
          Map.entry("moment", "Él me llamó: “¿vienes?”"),
          Map.entry("effect", "First line\nsecond (line) \\ with signs\n\nκαλά"),
          Map.entry("trust", "10"),
          Map.entry("state", "rather-not"),
          Map.entry("helped:breath", "breath"),
          Map.entry("helped:walk", "walk"),
          Map.entry("day", "2026-11-22"),
          Map.entry("clock", "07:05"),
          Map.entry("times", "3"),
          Map.entry("said", "true"),
          Map.entry("thanks:1", "Tea"),
          Map.entry("thanks:3", "The call"));
  private static final Map<String, String> READ =
      Map.of(
          "moment", "Él me llamó: “¿vienes?”",
          "effect", "First line\nsecond (line) \\ with signs\n\nκαλά",
          "trust", "10",
          "state", "rather-not",
          "helped", "breath,walk",
          "day", "2026-11-22",
          "clock", "07:05",
          "times", "3",
          "said", "true",
          "thanks", "Tea\nThe call");

  private static final byte[] SENT = fill(EMPTY, FILLED, true);

  @Test
  void readsWhatWasFilledIn() throws Exception {
    assertThat(read(fill(EMPTY, FILLED, false))).isEqualTo(new Answers(READ));
  }

  @Test
  void readsWhatAViewerAppendedToTheFile() throws Exception {
    byte[] once = fill(EMPTY, Map.of("moment", "Before", "trust", "1"), true);

    assertThat(read(fill(once, FILLED, true))).isEqualTo(new Answers(READ));
  }

  @Test
  void readsAnEmptySheetAsNoAnswers() {
    assertThat(read(EMPTY)).isEqualTo(new Answers(Map.of()));
  }

  @Test
  void readsOnlyTheFieldsOfItsOwnWorksheet() throws Exception {
    byte[] filled = fill(EMPTY, FILLED, false);

    assertThat(FilledWorksheet.read(filled, Set.of("trust", "other"), Sheets.MARK, Limits.STANDARD))
        .isEqualTo(new Answers(Map.of("trust", "10")));
    assertThat(FilledWorksheet.read(filled, Set.of("other"), Sheets.MARK, Limits.STANDARD))
        .isEqualTo(new Refused(Reason.OTHER_FORM));
  }

  @Test
  void refusesTheSameWorksheetHandedOutForAnotherTask() throws Exception {
    byte[] filled = fill(EMPTY, FILLED, true);

    assertThat(FilledWorksheet.read(filled, KEYS, "7c1", Limits.STANDARD))
        .isEqualTo(new Refused(Reason.OTHER_FORM));
  }

  @Test
  void saysNothingOfTheAnswersWhenPrinted() {
    assertThat(new Answers(Map.of("a", "secret"))).hasToString("Answers[1 fields]");
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    assertThat(FilledWorksheet.read(EMPTY, KEYS, Sheets.MARK, new Limits(1_000, 100)))
        .isEqualTo(new Refused(Reason.TOO_LARGE));
    byte[] filled = fill(EMPTY, Map.of("effect", "long ".repeat(50)), false);
    assertThat(FilledWorksheet.read(filled, KEYS, Sheets.MARK, new Limits(1_000_000, 100)))
        .isEqualTo(new Refused(Reason.ANSWER_TOO_LONG));
  }

  @Test
  void refusesWhatIsNoPdf() {
    assertThat(read(new byte[0])).isEqualTo(new Refused(Reason.NOT_A_PDF));
    assertThat(read("PK\u0003\u0004 a word processor's file".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Refused(Reason.NOT_A_PDF));
  }

  @Test
  void refusesWhatIsEncrypted() {
    String locked =
        """
        %PDF-1.7
        1 0 obj <</AcroForm <</Fields [2 0 R]>> >> endobj
        2 0 obj <</T (times) /V (4)>> endobj
        3 0 obj <</Filter /Standard /V 5>> endobj
        trailer <</Root 1 0 R /Encrypt 3 0 R>>
        """;

    assertThat(read(bytes(locked))).isEqualTo(new Refused(Reason.ENCRYPTED));
  }

  @Test
  void refusesAFileThatUnpacksToMoreThanItsLimit() {
    byte[] bomb = deflate(new byte[200_000_000]);
    String head =
        "%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
            + bomb.length
            + ">>stream\n";

    assertThat(read(join(bytes(head), bomb, bytes("\nendstream endobj"))))
        .isEqualTo(new Refused(Reason.BROKEN));
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThat(read(bytes("%PDF-1.7\n1 0 obj " + "[".repeat(1_000_000))))
        .isEqualTo(new Refused(Reason.OTHER_FORM));
    assertThat(read(bytes("%PDF-1.7\n" + "1 0 obj (".repeat(500_000))))
        .isEqualTo(new Refused(Reason.BROKEN));
    assertThat(read(bytes("%PDF-1.7\n1 0 obj [" + "1 ".repeat(2_000_000))))
        .isEqualTo(new Refused(Reason.BROKEN));
  }

  @Test
  void passesOverFieldsThatContainThemselves() {
    String loop =
        """
        %PDF-1.7
        1 0 obj <</AcroForm <</Fields [2 0 R 4 0 R]>> >> endobj
        2 0 obj <</T (moment) /V 3 0 R /Kids [2 0 R 2 0 R]>> endobj
        3 0 obj 3 0 R endobj
        4 0 obj <</T (times) /V (4)>> endobj
        trailer <</Root 1 0 R>>
        """;

    assertThat(read(bytes(loop))).isEqualTo(new Answers(Map.of("times", "4")));
  }

  @Property(tries = 300)
  void neverThrowsOnADamagedFile(
      @ForAll @IntRange(min = 0, max = 1_000_000) int place,
      @ForAll byte damage,
      @ForAll @IntRange(min = 0, max = 4) int cut) {
    byte[] file = SENT.clone();
    for (int i = 0; i < 8; i++) {
      file[(int) ((place + i * 104_729L) % file.length)] = damage;
    }
    byte[] damaged = Arrays.copyOf(file, file.length - cut * file.length / 5);

    assertThat(read(damaged)).isInstanceOfAny(Answers.class, Refused.class);
  }

  private static FilledWorksheet read(byte[] pdf) {
    return FilledWorksheet.read(pdf, KEYS, Sheets.MARK, Limits.STANDARD);
  }

  private static byte[] fill(byte[] pdf, Map<String, String> values, boolean append) {
    try {
      return stamp(pdf, values, append);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] stamp(byte[] pdf, Map<String, String> values, boolean append)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReader reader = new PdfReader(pdf);
    PdfStamper stamper =
        append ? new PdfStamper(reader, out, null, true) : new PdfStamper(reader, out);
    for (Map.Entry<String, String> value : values.entrySet()) {
      assertThat(stamper.getAcroFields().setField(value.getKey(), value.getValue()))
          .as(value.getKey())
          .isTrue();
    }
    stamper.close();
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[1_000_000];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }
}
