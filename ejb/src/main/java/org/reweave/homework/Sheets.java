package org.reweave.homework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.reports.DocumentName;
import org.reweave.reports.Words;
import org.reweave.reports.worksheet.FilledWorksheet;
import org.reweave.reports.worksheet.SheetField;
import org.reweave.reports.worksheet.WorksheetDocument;
import org.reweave.reports.worksheet.WorksheetSheet;
import org.reweave.seeds.Field;
import org.reweave.seeds.Library;
import org.reweave.seeds.Worksheet;

/** Worksheets of the library as sheets to print. */
final class Sheets {
  private static final FilledWorksheet.Limits LIMITS =
      new FilledWorksheet.Limits(5_000_000, Field.MOST_CHARACTERS);

  private Sheets() {}

  /** The sheet as a fillable PDF. */
  static WorksheetPdf print(PrintableSheet sheet) {
    return new WorksheetPdf(
        DocumentName.of(sheet.assignmentId()),
        WorksheetDocument.render(
            of(sheet.worksheet(), sheet.dueOn(), sheet.assignmentId(), sheet.language())));
  }

  /**
   * The sheet of a worksheet for one assignment, whose id it carries unseen. It names neither
   * client nor therapist.
   */
  static WorksheetSheet of(
      Worksheet worksheet, @Nullable LocalDate dueOn, UUID assignmentId, Locale language) {
    var step =
        Library.in(language).steps().stream()
            .filter(s -> s.key().equals(worksheet.step()))
            .map(s -> Words.of(language).get("worksheet.step", s.number(), s.title()))
            .findFirst()
            .orElse("");
    return new WorksheetSheet(
        worksheet.title(),
        step,
        worksheet.goal(),
        worksheet.minutes(),
        worksheet.frequency(),
        worksheet.instructions(),
        fields(worksheet),
        dueOn,
        assignmentId.toString(),
        language);
  }

  /** The fields of a worksheet, to print and to read back. */
  static List<SheetField> fields(Worksheet worksheet) {
    return worksheet.fields().stream().map(Sheets::field).toList();
  }

  /**
   * Reads a filled-in sheet with these fields, handed out for that assignment.
   *
   * @return value by field key, without what was left blank
   * @throws Invalid naming {@code file} and the reason
   */
  static Map<String, String> read(List<Field> fields, UUID assignmentId, byte[] pdf) {
    var keys = fields.stream().map(Field::key).collect(Collectors.toSet());
    return switch (FilledWorksheet.read(pdf, keys, assignmentId.toString(), LIMITS)) {
      case FilledWorksheet.Answers(Map<String, String> answers) -> answers;
      case FilledWorksheet.Refused(FilledWorksheet.Reason reason) -> throw refused(reason);
    };
  }

  private static Invalid refused(FilledWorksheet.Reason reason) {
    return switch (reason) {
      case TOO_LARGE -> new Invalid("file", "too-large", "This file is larger than 5 MB.");
      case NOT_A_PDF -> new Invalid("file", "not-a-pdf", "Choose a PDF file.");
      case ENCRYPTED -> new Invalid("file", "encrypted", "Save the PDF without a password first.");
      case BROKEN ->
          new Invalid("file", "broken", "This PDF cannot be read. Save it again, or fill in here.");
      case OTHER_FORM ->
          new Invalid(
              "file",
              "other-form",
              "This file was made for other homework. Download the sheet here and fill in that"
                  + " one.");
      case ANSWER_TOO_LONG ->
          new Invalid(
              "file",
              "too-long",
              "One answer is longer than " + Field.MOST_CHARACTERS + " characters.");
    };
  }

  /** On paper one signs on a line, and a breath to follow is its number of minutes. */
  private static SheetField.Kind kind(Field.Type type) {
    return switch (type) {
      case SIGNATURE -> SheetField.Kind.TEXT;
      case PACER -> SheetField.Kind.NUMBER;
      default -> SheetField.Kind.valueOf(type.name());
    };
  }

  private static SheetField field(Field field) {
    return new SheetField(
        field.key(),
        kind(field.type()),
        field.label(),
        Objects.requireNonNullElse(field.hint(), ""),
        field.options().stream().map(o -> new SheetField.Option(o.value(), o.label())).toList(),
        field.min(),
        field.max());
  }
}
