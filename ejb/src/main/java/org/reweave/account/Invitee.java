package org.reweave.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/**
 * The checked name and address of somebody to invite. An address is never held against others':
 * partners may share one, and no answer tells whether it is known.
 */
record Invitee(String givenName, String familyName, @Nullable String email, String locale) {
  private static final int LONGEST_NAME = 80;
  private static final List<String> LANGUAGES = List.of("en", "es");

  /**
   * Checks what was entered.
   *
   * @throws Invalid naming every field to mend
   */
  static Invitee of(
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String email,
      @Nullable String locale) {
    var problems = new ArrayList<Invalid.Problem>();
    var given = name("givenName", givenName, problems);
    var family = name("familyName", familyName, problems);
    var address = email == null || email.isBlank() ? null : email.strip();
    if (address != null && MailAddress.of(address).isEmpty()) {
      problems.add(
          new Invalid.Problem("email", "malformed", "Enter an address like name@example.org."));
    }
    var language =
        locale == null ? LANGUAGES.getFirst() : Locale.forLanguageTag(locale).getLanguage();
    if (!LANGUAGES.contains(language)) {
      problems.add(new Invalid.Problem("locale", "unknown", "Choose English or Spanish."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new Invitee(given, family, address, language);
  }

  String displayName() {
    return givenName + ' ' + familyName;
  }

  private static String name(
      String field, @Nullable String entered, List<Invalid.Problem> problems) {
    var name = entered == null ? "" : entered.strip();
    if (name.isEmpty()) {
      problems.add(new Invalid.Problem(field, "required", "Enter a name."));
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          new Invalid.Problem(field, "malformed", "Enter a name of at most 80 characters."));
    }
    return name;
  }
}
