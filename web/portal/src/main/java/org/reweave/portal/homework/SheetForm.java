package org.reweave.portal.homework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reweave.homework.NewEntry;
import org.reweave.portal.platform.Form;
import org.reweave.seeds.Field;

/** Fields as a form, of a worksheet or another: their inputs, and what was typed into them. */
@Named("sheet")
@RequestScoped
public class SheetForm {
  @Inject Form form;

  /** What was typed into these fields, and how it went. */
  NewEntry typed(List<Field> fields) {
    return new NewEntry(answers(fields), form.number("difficulty"), form.number("usefulness"));
  }

  /** What was typed into these fields. */
  public Map<String, String> answers(List<Field> fields) {
    var typed = new LinkedHashMap<String, String>();
    for (var field : fields) {
      var value =
          field.type() == Field.Type.CHOICES
              ? String.join(",", form.all(name(field)))
              : form.text(name(field));
      if (!value.isEmpty()) {
        typed.put(field.key(), value);
      }
    }
    return typed;
  }

  /** Shows what was filled in before, and how it went. */
  void show(Map<String, String> fields, @Nullable Integer difficulty, @Nullable Integer useful) {
    show(fields);
    form.show("difficulty", difficulty);
    form.show("usefulness", useful);
  }

  /** Shows what was typed before. */
  public void show(Map<String, String> fields) {
    fields.forEach((key, value) -> form.show(name(key), value));
  }

  /** Puts what was read from a file in the place of what was typed. */
  void replace(Map<String, String> fields) {
    fields.forEach((key, value) -> form.replace(name(key), value));
  }

  /** The name of the field's input. */
  public String name(Field field) {
    return name(field.key());
  }

  private static String name(String key) {
    return "fields." + key;
  }

  /** Characters of one answer at most. */
  public int getMostCharacters() {
    return Field.MOST_CHARACTERS;
  }

  /** Whether one of several choices is ticked. */
  public boolean ticked(Field field, String value) {
    return form.isTyped(name(field))
        ? form.all(name(field)).contains(value)
        : List.of(form.value(name(field)).split(",", -1)).contains(value);
  }

  /** The numbers of a scale. */
  public List<Integer> scale(Field field) {
    int from = field.min() == null ? 0 : field.min();
    int to = field.max() == null ? from : field.max();
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  /** The numbers of how hard and how useful it was. */
  public List<Integer> getEleven() {
    return IntStream.rangeClosed(0, 10).boxed().toList();
  }

  /** The type of the field's input. */
  public String input(Field field) {
    return switch (field.type()) {
      case NUMBER, PACER -> "number";
      case DATE -> "date";
      case TIME -> "time";
      default -> "text";
    };
  }

  /** Whether the field is one line to type into. */
  public boolean oneLine(Field field) {
    return switch (field.type()) {
      case TEXT, SIGNATURE, NUMBER, PACER, DATE, TIME -> true;
      case LONG_TEXT, ROWS, CHOICE, CHOICES, RATING, CHECK -> false;
    };
  }

  /** Lines of a text box; 0 where one line is enough. */
  public int lines(Field field) {
    return switch (field.type()) {
      case LONG_TEXT -> 5;
      case ROWS -> 6;
      default -> 0;
    };
  }
}
