package org.reweave.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/**
 * What a clinic keeps of a member of its staff beside the account.
 *
 * @param credentials as they stand after the name, such as "LMFT"; may be empty
 * @param licence number and place of the licence; may be empty
 * @param licensedUntil the last day of the licence, or null
 * @param supervisor who supervises this person's work, or null
 */
public record StaffRecord(
    String credentials,
    String licence,
    @Nullable LocalDate licensedUntil,
    @Nullable UUID supervisor) {
  static final StaffRecord NOTHING = new StaffRecord("", "", null, null);

  private static final int LONGEST = 80;

  /**
   * The same without blanks around its texts.
   *
   * @throws Invalid naming {@code credentials} or {@code licence} if it is too long
   */
  StaffRecord checked() {
    var problems = new ArrayList<Invalid.Problem>();
    var title = credentials.strip();
    var number = licence.strip();
    if (title.length() > LONGEST) {
      problems.add(tooLong("credentials"));
    }
    if (number.length() > LONGEST) {
      problems.add(tooLong("licence"));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new StaffRecord(title, number, licensedUntil, supervisor);
  }

  private static Invalid.Problem tooLong(String field) {
    return new Invalid.Problem(field, "too-long", "Use at most " + LONGEST + " characters.");
  }
}
