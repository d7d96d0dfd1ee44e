package org.reweave.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid.Problem;
import org.reweave.seeds.Field;

/** Whether what was filled in fits the fields that it was filled into. */
public final class FieldRules {
  private FieldRules() {}

  /**
   * Keeps what can be kept, and notes what is wrong as {@code fields.<key>}: a field that is not
   * there, a text that is too long, and what the caller asks for besides.
   *
   * @param exact whether a value has to fit its field's type; a draft keeps half a date
   * @param complete whether required fields have to be filled in
   * @param problems where to note it
   * @return what was filled in, in the order of the fields
   */
  public static Map<String, String> check(
      List<Field> fields,
      @Nullable Map<String, String> filled,
      boolean exact,
      boolean complete,
      List<Problem> problems) {
    var given = new LinkedHashMap<String, String>();
    if (filled != null) {
      given.putAll(filled);
    }
    var kept = new LinkedHashMap<String, String>();
    for (var field : fields) {
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
        .map(key -> problem(key, "unknown", "There is no such field here."))
        .forEach(problems::add);
    return kept;
  }

  private static Problem problem(String key, String code, String message) {
    return new Problem("fields." + key, code, message);
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
