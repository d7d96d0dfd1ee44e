package org.reweave.api.content;

import java.util.List;
import org.reweave.seeds.Field;
import org.reweave.seeds.Worksheet;

/**
 * A worksheet without what is meant for therapists' eyes.
 *
 * @param who for whom it is meant; advice that never restricts whom staff may give it to
 * @param joint whether it needs a positive decision on joint work
 * @param minutes what one round takes
 */
public record Exercise(
    String key,
    String step,
    String title,
    String goal,
    Worksheet.Who who,
    boolean joint,
    String frequency,
    int minutes,
    List<String> instructions,
    List<Field> fields) {
  static Exercise of(Worksheet w) {
    return new Exercise(
        w.key(),
        w.step(),
        w.title(),
        w.goal(),
        w.who(),
        w.joint(),
        w.frequency(),
        w.minutes(),
        w.instructions(),
        w.fields());
  }
}
