package org.reweave.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.reweave.clinic.Jurisdiction;
import org.reweave.platform.Invalid;

/**
 * A clinic to set up, with who is to run it.
 *
 * @param jurisdiction a country of ISO 3166, with or without a region, such as {@code US-CA}; may
 *     be empty
 */
record NewClinic(String name, ZoneId zone, String jurisdiction, Invitee administrator) {
  private static final Pattern PERSON =
      Pattern.compile("\\s*(\\S+)\\s+([^<]+?)\\s*<([^<>\\s]+)>\\s*");
  private static final int LONGEST_NAME = 120;

  /**
   * Checks the settings.
   *
   * @param administrator as in {@code Ada Vance <ada@clinic.example>}
   * @throws Invalid naming each setting to mend
   */
  static NewClinic of(String name, String zone, String jurisdiction, String administrator) {
    var problems = new ArrayList<Invalid.Problem>();
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      problems.add(problem("", "Give a name of at most " + LONGEST_NAME + " characters."));
    }
    var place = ZoneId.of("UTC");
    try {
      place = ZoneId.of(zone.strip());
    } catch (DateTimeException unknown) {
      problems.add(problem("_ZONE", "Give a time zone such as Europe/Madrid."));
    }
    if (!jurisdiction.isBlank() && !Jurisdiction.isCode(jurisdiction.strip())) {
      problems.add(
          problem("_JURISDICTION", "Give a country such as GB, or a state such as US-CA."));
    }
    var person = PERSON.matcher(administrator);
    if (!person.matches()) {
      problems.add(
          problem("_ADMINISTRATOR", "Name a person as in: Ada Vance <ada@clinic.example>"));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    var who = Invitee.of(person.group(1), person.group(2), person.group(3), null);
    return new NewClinic(name.strip(), place, jurisdiction.strip(), who);
  }

  private static Invalid.Problem problem(String setting, String message) {
    return new Invalid.Problem("REWEAVE_NEW_CLINIC" + setting, "malformed", message);
  }
}
