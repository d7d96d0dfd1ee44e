package org.reweave.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reweave.content.FieldRules;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;
import org.reweave.screening.ClinicDay;
import org.reweave.seeds.Field;
import org.reweave.seeds.Library;

/** Whether what a client typed about themselves can be kept or sent. */
@ApplicationScoped
class ProfileRules {
  /** Fields are sealed in multiples of this many bytes, so that their length tells little. */
  private static final int PADDING = 4096;

  private static final String BIRTH = "date_of_birth";
  private static final int MOST_YEARS = 120;

  @Inject ClinicDay clinicDay;

  static byte[] seal(Sealer sealer, Seal to, Map<String, String> fields) {
    return sealer.sealFields(to, fields, PADDING);
  }

  /**
   * What was typed so far, in the form's order.
   *
   * @throws Invalid for a field that the form does not have and for a text that is too long
   */
  Map<String, String> draft(NewProfile typed) {
    var problems = new ArrayList<Problem>();
    var kept = FieldRules.check(fields(), typed.fields(), false, false, problems);
    refuse(problems);
    return kept;
  }

  /**
   * What is sent, in the form's order.
   *
   * @throws Invalid as for a draft, for a wrong choice or day, and if nothing was filled in
   */
  Map<String, String> complete(NewProfile typed) {
    var problems = new ArrayList<Problem>();
    var kept = FieldRules.check(fields(), typed.fields(), true, false, problems);
    if (problems.isEmpty() && kept.isEmpty()) {
      problems.add(new Problem("fields", "required", "Fill in at least one answer."));
    }
    var birth = kept.get(BIRTH);
    if (birth != null && !possible(LocalDate.parse(birth), clinicDay.today())) {
      problems.add(
          new Problem("fields." + BIRTH, "out-of-range", "Enter the day on which you were born."));
    }
    refuse(problems);
    return kept;
  }

  /** Whether somebody who was born on that day can be here today. */
  static boolean possible(LocalDate birth, LocalDate today) {
    return birth.isBefore(today) && birth.isAfter(today.minusYears(MOST_YEARS));
  }

  /** The fields; their keys and types are the same in every language. */
  private static List<Field> fields() {
    return Library.english().profile().fields();
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }
}
