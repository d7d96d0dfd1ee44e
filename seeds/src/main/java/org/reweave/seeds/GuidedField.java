package org.reweave.seeds;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to write down of a step that has to be done by a time, beside free words.
 *
 * @param required whether the step cannot be done without
 * @param of key of the LINE that a TIME belongs to: both are filled in or neither; else null
 * @param choices of CHOICE, else empty
 */
public record GuidedField(
    String key,
    Kind kind,
    String label,
    boolean required,
    @Nullable String of,
    List<Choice> choices) {
  public GuidedField {
    choices = List.copyOf(choices);
  }

  /** How it is filled in. */
  public enum Kind {
    /** One line. */
    LINE,
    /** One of the choices. */
    CHOICE,
    /** When something was done; the step counts as done at the latest of its times. */
    TIME,
    /** When to do it again, where that is sooner than it would be. */
    NEXT
  }

  /**
   * One of the choices.
   *
   * @param value what is kept
   * @param again after so long it is to be done again where this was chosen; null for the interval
   */
  public record Choice(String value, String label, @Nullable Duration again) {
    private static Choice read(Yaml yaml, Keys values) {
      Integer hours = yaml.optionalNumber("again_hours");
      if (hours != null && hours < 1) {
        throw yaml.problem("again_hours", "must be 1 or more");
      }
      return new Choice(
          values.define(yaml, "value"),
          yaml.text("label", Length.LABEL),
          hours == null ? null : Duration.ofHours(hours));
    }
  }

  /** The choice of that value. */
  public Optional<Choice> choice(String value) {
    return choices.stream().filter(c -> c.value().equals(value)).findFirst();
  }

  /** The fields of a step, in the order in which they are filled in. */
  static List<GuidedField> readAll(Yaml yaml) {
    Keys keys = new Keys("field");
    Map<String, Kind> before = new HashMap<>();
    return yaml.list(
        "fields",
        each -> {
          GuidedField field = read(each, keys);
          if (field.of != null
              && (field.kind != Kind.TIME || before.get(field.of) != Kind.LINE || field.required)) {
            throw each.problem("of", "is for a time, and names a line above it");
          }
          before.put(field.key, field.kind);
          return field;
        });
  }

  private static GuidedField read(Yaml yaml, Keys keys) {
    Keys values = new Keys("choice");
    GuidedField field =
        new GuidedField(
            keys.define(yaml),
            yaml.choice("kind", Kind.class),
            yaml.text("label", Length.LABEL),
            yaml.flag("required"),
            yaml.optionalText("of"),
            yaml.list("choices", each -> Choice.read(each, values)));
    if ((field.kind == Kind.CHOICE) == field.choices.isEmpty()) {
      throw yaml.problem("choices", "belong to a choice, and a choice needs them");
    }
    return field;
  }
}
