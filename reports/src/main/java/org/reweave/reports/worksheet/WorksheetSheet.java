package org.reweave.reports.worksheet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet to hand out. It names nobody: a sheet may lie on a table or in a printer.
 *
 * @param step label of the step it belongs to; empty for none
 * @param minutes what one round takes; 0 if it does not matter
 * @param frequency how often, in words; empty if it does not matter
 * @param instructions in order
 * @param due when it is to be done, or null
 * @param mark of the task it was given for, unseen, so that its answers find back to that task
 *     alone; empty for none
 */
public record WorksheetSheet(
    String title,
    String step,
    String goal,
    int minutes,
    String frequency,
    List<String> instructions,
    List<SheetField> fields,
    @Nullable LocalDate due,
    String mark,
    Locale locale) {

  public WorksheetSheet {
    instructions = List.copyOf(instructions);
    fields = List.copyOf(fields);
    Set<String> keys = new HashSet<>();
    for (SheetField field : fields) {
      if (!keys.add(field.key())) {
        throw new IllegalArgumentException("Field key is taken: " + field.key());
      }
    }
  }
}
