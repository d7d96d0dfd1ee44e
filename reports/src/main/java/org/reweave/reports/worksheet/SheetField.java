package org.reweave.reports.worksheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a worksheet.
 *
 * @param key letters, digits, hyphen and underscore; the name of the field in the PDF
 * @param hint help below the label; empty for none
 * @param options of CHOICE and CHOICES
 * @param min lowest number of RATING and NUMBER
 * @param max highest number of RATING and NUMBER, most lines of ROWS
 */
public record SheetField(
    String key,
    Kind kind,
    String label,
    String hint,
    List<Option> options,
    @Nullable Integer min,
    @Nullable Integer max) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  /** More would not fit on one page, where they must stay together. */
  private static final int MOST_OPTIONS = 20;

  private static final int WIDEST_SCALE = 10;

  public SheetField {
    options = List.copyOf(options);
    requireName(key);
    Set<String> values = new HashSet<>();
    for (Option option : options) {
      requireName(option.value());
      if (!values.add(option.value()) || option.value().equals("Off")) {
        throw new IllegalArgumentException("Option value is taken: " + option.value());
      }
    }
    boolean chooses = kind == Kind.CHOICE || kind == Kind.CHOICES;
    if (chooses && (options.isEmpty() || options.size() > MOST_OPTIONS)) {
      throw new IllegalArgumentException(
          "A choice needs 1 to " + MOST_OPTIONS + " options: " + key);
    }
    if (kind == Kind.RATING
        && (min == null || max == null || max <= min || max - min > WIDEST_SCALE)) {
      throw new IllegalArgumentException("A rating needs a scale of 2 to 11 numbers: " + key);
    }
  }

  /** How a field is filled in. Every value that is read back is a string. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    /** One of the options; read back as its value. */
    CHOICE,
    /** Any of the options; read back as their values joined by commas. */
    CHOICES,
    /** One number of a scale. */
    RATING,
    NUMBER,
    DATE,
    TIME,
    /** A box to tick; read back as {@code true}, or not at all. */
    CHECK,
    /** A list; read back as one line for each entry. */
    ROWS
  }

  /**
   * One answer that can be chosen.
   *
   * @param value what is stored; letters, digits, hyphen and underscore
   */
  public record Option(String value, String label) {}

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a field name: " + name);
    }
  }
}
