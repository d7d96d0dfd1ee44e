package org.reweave.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reweave.content.FieldRules;
import org.reweave.platform.Invalid;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;
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
    var problems = new ArrayList<Invalid.Problem>();
    var kept = FieldRules.check(worksheet.fields(), entry.fields(), exact, complete, problems);
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
}
