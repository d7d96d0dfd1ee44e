package org.reweave.homework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Field;
import org.reweave.seeds.Worksheet;

/** Whether what was filled in fits its worksheet. */
final class EntryRules {
  private static final int MOST_RATING = 10;

  /** Fields are sealed in multiples of this many bytes, so that their length tells little. */
  private static final int PADDING = 4096;

  private EntryRules() {}

  /** Seals what was filled in, padded. */
  static byte[] seal(Sealer sealer, Seal to, Map<String, String> fields) {
    return sealer.sealFields(to, fields, PADDING);
  }

  /**
   * What was typed so far, in the worksheet's order. A half-typed date or an odd choice is kept: it
   * is a draft.
   *
   * @throws Invalid for a field that the worksheet does not have, for a text that is too long, and
   *     for ratings out of range
   */
  static Map<String, String> draft(Worksheet worksheet, NewEntry entry) {
    return checked(worksheet, entry, false, false);
  }

  /**
   * What is handed in, in the worksheet's order, without empty fields.
   *
   * @throws Invalid as for a draft, and for a wrong choice and a missing required field
   */
  static Map<String, String> complete(Worksheet worksheet, NewEntry entry) {
    return checked(worksheet, entry, true, true);
  }

  /**
   * What staff enters from paper, in the worksheet's order. What was left blank there stays blank,
   * required or not.
   *
   * @throws Invalid as for a draft, for a wrong choice, and for a sheet without any answer
   */
  static Map<String, String> fromPaper(Worksheet worksheet, NewEntry entry) {
    var kept = checked(worksheet, entry, true, false);
    if (kept.isEmpty()) {
      throw new Invalid("fields", "required", "Enter at least one answer.");
    }
    return kept;
  }

  private static Map<String, String> checked(
      Worksheet worksheet, NewEntry entry, boolean exact, boolean complete) {
    var given = new LinkedHashMap<String, String>();
    if (entry.fields() != null) {
      given.putAll(entry.fields());
    }
    var kept = new LinkedHashMap<String, String>();
    var problems = new ArrayList<Invalid.Problem>();
    for (Field field : worksheet.fields()) {
      var value = given.remove(field.key());
      if (value == null || value.isBlank()) {
        if (complete && field.required()) {
          problems.add(problem(field.key(), "required", "Fill this in before you send it."));
        }
      } else if (value.length() > Field.MOST_CHARACTERS) {
        problems.add(
            problem(
                field.key(),
                "too-long",
                "Shorten this to " + Field.MOST_CHARACTERS + " characters."));
      } else if (exact && !field.accepts(value)) {
        problems.add(problem(field.key(), "not-accepted", hint(field)));
      } else {
        kept.put(field.key(), value);
      }
    }
    given.keySet().stream()
        .sorted()
        .map(key -> problem(key, "unknown", "This worksheet has no such field."))
        .forEach(problems::add);
    rating("difficulty", entry.difficulty(), problems);
    rating("usefulness", entry.usefulness(), problems);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return kept;
  }

  private static void rating(
      String field, @Nullable Integer value, List<Invalid.Problem> problems) {
    if (value != null && (value < 0 || value > MOST_RATING)) {
      problems.add(
          new Invalid.Problem(
              field, "out-of-range", "Choose a number from 0 to " + MOST_RATING + "."));
    }
  }

  private static Invalid.Problem problem(String key, String code, String message) {
    return new Invalid.Problem("fields." + key, code, message);
  }

  private static String hint(Field field) {
    return switch (field.type()) {
      case TEXT, SIGNATURE -> "Write this on one line.";
      case LONG_TEXT -> "Shorten this.";
      case CHOICE, CHOICES, CHECK -> "Choose from what is offered.";
      case RATING, NUMBER, PACER ->
          field.min() == null || field.max() == null
              ? "Enter a whole number."
              : "Enter a whole number from " + field.min() + " to " + field.max() + ".";
      case DATE -> "Enter a date, such as 2026-11-22.";
      case TIME -> "Enter a time, such as 18:30.";
      case ROWS -> "List fewer lines.";
    };
  }
}
