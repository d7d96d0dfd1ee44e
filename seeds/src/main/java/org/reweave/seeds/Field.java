package org.reweave.seeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a worksheet. Every value is a string, as a form sends it.
 *
 * @param hint help below the label, or null
 * @param options the choices of CHOICE and CHOICES, else empty
 * @param min lowest RATING or NUMBER, or null
 * @param max highest RATING or NUMBER, most lines of ROWS, or null
 * @param pace the breath of a PACER, else null
 */
public record Field(
    String key,
    Type type,
    String label,
    @Nullable String hint,
    List<Option> options,
    @Nullable Integer min,
    @Nullable Integer max,
    boolean required,
    @Nullable Pace pace) {

  /** Characters of one answer at most: two good pages. */
  public static final int MOST_CHARACTERS = 8000;

  public Field {
    options = List.copyOf(options);
  }

  /** How a field is filled in. */
  public enum Type {
    /** One line. */
    TEXT,
    LONG_TEXT,
    /** One of the options. */
    CHOICE,
    /** Any of the options, their values joined by commas. */
    CHOICES,
    /** A whole number from min to max on a scale. */
    RATING,
    /** A whole number from min to max. */
    NUMBER,
    /** ISO-8601 date. */
    DATE,
    /** ISO-8601 local time. */
    TIME,
    /** {@code true} or {@code false}. */
    CHECK,
    /** A list, one line for each entry. */
    ROWS,
    /** The name typed by the one who signs: an agreement, not an identification. */
    SIGNATURE,
    /** A breath to follow; filled in is for how many minutes, from min to max. */
    PACER
  }

  /**
   * A breath, in counts of about a second.
   *
   * @param in breathing in, at least 1
   * @param hold holding, 0 for not at all
   * @param out breathing out, at least 1
   */
  public record Pace(int in, int hold, int out) {

    private static Pace read(Yaml yaml) {
      Pace pace = new Pace(yaml.number("in"), yaml.number("hold"), yaml.number("out"));
      if (pace.in < 1 || pace.hold < 0 || pace.out < 1) {
        throw yaml.problem("in", "a breath goes in and out");
      }
      return pace;
    }
  }

  /** Whether a filled-in value fits the field's type. */
  public boolean accepts(String value) {
    return switch (type) {
      case TEXT, SIGNATURE -> value.length() <= MOST_CHARACTERS && value.lines().count() <= 1;
      case LONG_TEXT -> value.length() <= MOST_CHARACTERS;
      case CHOICE -> offers(value);
      case CHOICES -> Arrays.stream(value.split(",", -1)).allMatch(this::offers);
      case RATING, NUMBER, PACER -> inRange(value);
      case DATE -> parses(() -> LocalDate.parse(value));
      case TIME -> parses(() -> LocalTime.parse(value));
      case CHECK -> value.equals("true") || value.equals("false");
      case ROWS ->
          value.length() <= MOST_CHARACTERS && (max == null || value.lines().count() <= max);
    };
  }

  private boolean offers(String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }

  private boolean inRange(String value) {
    if (!value.matches("\\d{1,6}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return (min == null || number >= min) && (max == null || number <= max);
  }

  private static boolean parses(Runnable parser) {
    try {
      parser.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  static Field read(Yaml yaml, Keys fields) {
    Keys options = new Keys("option");
    Field field =
        new Field(
            fields.define(yaml),
            yaml.choice("type", Type.class),
            yaml.text("label", Length.LABEL),
            yaml.optionalText("hint", Length.LINE),
            yaml.list("options", each -> option(each, options)),
            yaml.optionalNumber("min"),
            yaml.optionalNumber("max"),
            yaml.flag("required"),
            yaml.find("pace", Pace::read).orElse(null));
    boolean chooses = field.type == Type.CHOICE || field.type == Type.CHOICES;
    if (chooses == field.options.isEmpty()) {
      throw yaml.problem("options", "belong to a choice, and a choice needs them");
    }
    boolean scale = field.type == Type.RATING || field.type == Type.PACER;
    if (scale && (field.min == null || field.max == null)) {
      throw yaml.problem("type", "a rating and a pacer need min and max");
    }
    if (field.min != null && field.max != null && field.min >= field.max) {
      throw yaml.problem("max", "is not above min");
    }
    if ((field.type == Type.PACER) == (field.pace == null)) {
      throw yaml.problem("pace", "belongs to a pacer, and a pacer needs it");
    }
    return field;
  }

  private static Option option(Yaml yaml, Keys options) {
    return new Option(options.define(yaml, "value"), yaml.text("label", Length.LABEL), null);
  }
}
