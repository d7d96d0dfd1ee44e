package org.reweave.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An exercise of one step that a therapist gives as homework.
 *
 * @param step key of the step it belongs to
 * @param who for whom it is meant; advice that never restricts whom staff may assign it to
 * @param joint both partners work on it together, so it needs a positive suitability decision
 * @param minutes what one round takes
 * @param evidence what shows that it was done
 * @param contraindications when a therapist should not give it, or not yet
 * @param restsOn keys of the steps and topics it puts into practice
 */
public record Worksheet(
    String key,
    String step,
    String title,
    String goal,
    Who who,
    boolean joint,
    String frequency,
    int minutes,
    List<String> instructions,
    List<Field> fields,
    String evidence,
    List<String> contraindications,
    List<String> restsOn,
    String source) {

  /** What one form and one sheet of paper can hold. */
  private static final int MOST_FIELDS = 40;

  private static final int MOST_MINUTES = 600;

  public Worksheet {
    instructions = List.copyOf(instructions);
    fields = List.copyOf(fields);
    contraindications = List.copyOf(contraindications);
    restsOn = List.copyOf(restsOn);
  }

  /** The role for which a worksheet is meant; a role belongs to a rupture, not to a person. */
  public enum Who {
    /** The partner who was hurt. */
    INJURED,
    /** The partner whose acts broke trust. */
    PARTICIPATING,
    BOTH,
    EITHER
  }

  /** Checks what was filled in; a complete entry must also hold every required field. */
  public List<Problem> check(Map<String, String> values, boolean complete) {
    List<Problem> problems = new ArrayList<>();
    Set<String> unknown = new HashSet<>(values.keySet());
    for (Field field : fields) {
      unknown.remove(field.key());
      String value = values.getOrDefault(field.key(), "");
      if (value.isBlank()) {
        if (complete && field.required()) {
          problems.add(new Problem(field.key(), Problem.Code.MISSING));
        }
      } else if (!field.accepts(value)) {
        problems.add(new Problem(field.key(), Problem.Code.WRONG_OPTION));
      }
    }
    unknown.stream()
        .sorted()
        .forEach(key -> problems.add(new Problem(key, Problem.Code.UNKNOWN_ITEM)));
    return List.copyOf(problems);
  }

  static Worksheet read(Yaml yaml, Keys worksheets, Keys topics) {
    Keys fields = new Keys("field");
    Worksheet worksheet =
        new Worksheet(
            worksheets.define(yaml),
            Step.refer(yaml, topics),
            yaml.text("title", Length.TITLE),
            yaml.text("goal", Length.LINE),
            yaml.choice("who", Who.class),
            yaml.flag("joint"),
            yaml.text("frequency", Length.LABEL),
            yaml.number("minutes"),
            yaml.texts("instructions", Length.LINE),
            yaml.list("fields", field -> Field.read(field, fields)),
            yaml.text("evidence", Length.LINE),
            yaml.texts("contraindications", Length.LINE),
            topics.referAll(yaml, "restsOn"),
            yaml.text("source", Length.PARAGRAPH));
    if (worksheet.joint != (worksheet.who == Who.BOTH)) {
      throw yaml.problem("joint", "belongs to work for BOTH, and only there");
    }
    if (worksheet.joint && worksheet.contraindications.isEmpty()) {
      throw yaml.problem("contraindications", "are needed where both work together");
    }
    if (worksheet.minutes < 1 || worksheet.minutes > MOST_MINUTES) {
      throw yaml.problem("minutes", "is not from 1 to " + MOST_MINUTES);
    }
    if (worksheet.fields.size() > MOST_FIELDS) {
      throw yaml.problem("fields", "are more than " + MOST_FIELDS);
    }
    if (worksheet.instructions.isEmpty()) {
      throw yaml.problem("instructions", "are missing");
    }
    if (worksheet.restsOn.isEmpty()) {
      throw yaml.problem("restsOn", "names nothing");
    }
    if (worksheet.fields.stream().noneMatch(Field::required)) {
      throw yaml.problem("fields", "none is required");
    }
    return worksheet;
  }
}
