package org.reweave.reports;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The fixed words of the documents in one language; English where a language has none.
 *
 * @param locale the language the words were asked for in
 */
public record Words(Locale locale, ResourceBundle bundle) {

  /** The words of a language. */
  public static Words of(Locale locale) {
    return new Words(
        locale,
        ResourceBundle.getBundle(
            "org.reweave.reports.words",
            locale,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** The text of a key with its arguments filled in. */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** A date written out, such as 22 November 2026. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(bundle.getString("date.long"), locale).format(date);
  }

  /** A date for tables, such as 22 Nov 2026. */
  public String shortDate(LocalDate date) {
    return DateTimeFormatter.ofPattern(bundle.getString("date.short"), locale).format(date);
  }
}
