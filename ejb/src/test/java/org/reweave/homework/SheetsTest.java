package org.reweave.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reweave.platform.Invalid;
import org.reweave.reports.worksheet.WorksheetDocument;
import org.reweave.seeds.Content;
import org.reweave.seeds.Field;
import org.reweave.seeds.Worksheet;

class SheetsTest {
  private static final UUID ASSIGNMENT = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID ANOTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

  static List<Worksheet> worksheets() {
    return Content.english().worksheets();
  }

  @ParameterizedTest
  @MethodSource("worksheets")
  void printsEveryWorksheetAndReadsItBackBlank(Worksheet worksheet) {
    var pdf =
        WorksheetDocument.render(
            Sheets.of(worksheet, LocalDate.parse("2026-12-01"), ASSIGNMENT, Locale.ENGLISH));

    assertThat(Sheets.read(worksheet.fields(), ASSIGNMENT, pdf)).isEmpty();
    assertThat(Sheets.fields(worksheet))
        .extracting(f -> f.key())
        .containsExactlyElementsOf(worksheet.fields().stream().map(Field::key).toList());
  }

  @Test
  void namesTheStepAsClientsKnowIt() {
    assertThat(Sheets.of(worksheets().getFirst(), null, ASSIGNMENT, Locale.ENGLISH).step())
        .startsWith("Step 1: ");
  }

  @Test
  void refusesTheFileOfAnotherWorksheet() {
    var letter = worksheet("ACCOUNTABILITY_LETTER");
    var other =
        worksheets().stream()
            .filter(w -> keys(w).stream().noneMatch(keys(letter)::contains))
            .findFirst()
            .orElseThrow();
    var pdf = WorksheetDocument.render(Sheets.of(other, null, ASSIGNMENT, Locale.ENGLISH));

    assertThat(refusal(letter, pdf)).isEqualTo("file other-form");
  }

  @Test
  void refusesTheSameWorksheetGivenAnotherTime() {
    var letter = worksheet("ACCOUNTABILITY_LETTER");
    var pdf = WorksheetDocument.render(Sheets.of(letter, null, ANOTHER, Locale.ENGLISH));

    assertThat(refusal(letter, pdf)).isEqualTo("file other-form");
  }

  @Test
  void refusesWhatIsNoPdf() {
    var text = "canary".getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(worksheets().getFirst(), text)).isEqualTo("file not-a-pdf");
  }

  private static String refusal(Worksheet worksheet, byte[] file) {
    var problem =
        catchThrowableOfType(Invalid.class, () -> Sheets.read(worksheet.fields(), ASSIGNMENT, file))
            .problems()
            .getFirst();
    assertThat(problem.message()).doesNotContain("canary");
    return problem.field() + " " + problem.code();
  }

  private static Worksheet worksheet(String key) {
    return Content.english().worksheet(key).orElseThrow();
  }

  private static List<String> keys(Worksheet worksheet) {
    return worksheet.fields().stream().map(Field::key).toList();
  }
}
