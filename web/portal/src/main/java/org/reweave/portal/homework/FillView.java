package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reweave.homework.Homework;
import org.reweave.homework.MyHomework;
import org.reweave.homework.NewEntry;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Field;

/** A worksheet that its client fills in online; what is typed is kept as a draft. */
@Named
@RequestScoped
public class FillView extends View {
  @EJB Homework homework;

  private @Nullable MyHomework work;

  private UUID id() {
    return form.id("assignment");
  }

  @Override
  protected void post(String action) {
    var typed = typed();
    switch (action) {
      case "draft" -> {
        if (form.attempt(() -> homework.saveDraft(id(), typed))) {
          form.done();
        }
      }
      case "later" -> form.then(() -> homework.saveDraft(id(), typed), "/me/home?done=saved");
      default -> form.then(() -> homework.submit(id(), typed), "/me/homework?done=sent");
    }
  }

  private NewEntry typed() {
    var fields = new LinkedHashMap<String, String>();
    for (var field : homework.mine(id()).worksheet().fields()) {
      var value =
          field.type() == Field.Type.CHOICES
              ? String.join(",", form.all(name(field)))
              : form.text(name(field));
      if (!value.isEmpty()) {
        fields.put(field.key(), value);
      }
    }
    return new NewEntry(fields, form.number("difficulty"), form.number("usefulness"));
  }

  @Override
  protected void read() {
    var mine = homework.mine(id());
    work = mine;
    var draft = mine.draft();
    if (draft != null) {
      draft.fields().forEach((key, value) -> form.show("fields." + key, value));
      form.show("difficulty", draft.difficulty());
      form.show("usefulness", draft.usefulness());
    }
  }

  public MyHomework getWork() {
    return Objects.requireNonNull(work, "the page was not loaded");
  }

  public String name(Field field) {
    return "fields." + field.key();
  }

  /** Whether one of several choices is ticked. */
  public boolean ticked(Field field, String value) {
    return form.getAction().isEmpty()
        ? List.of(form.value(name(field)).split(",", -1)).contains(value)
        : form.all(name(field)).contains(value);
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

  /** Lines of a text box; 0 where one line is enough. */
  public int lines(Field field) {
    return switch (field.type()) {
      case LONG_TEXT -> 5;
      case ROWS -> 6;
      default -> 0;
    };
  }
}
