package org.reweave.homework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Field;
import org.reweave.seeds.Worksheet;

/**
 * An assignment with all that its client needs to do it.
 *
 * @param note the therapist's word, empty if none
 * @param draft what is being written; null if nothing is
 */
public record MyHomework(
    UUID assignmentId,
    Form worksheet,
    LocalDate dueOn,
    AssignmentStatus status,
    String note,
    @Nullable Draft draft) {

  /** A worksheet without what is meant for therapists. */
  public record Form(
      String key,
      String step,
      String title,
      String goal,
      Worksheet.Who who,
      String frequency,
      int minutes,
      List<String> instructions,
      List<Field> fields) {
    static Form of(Worksheet w) {
      return new Form(
          w.key(),
          w.step(),
          w.title(),
          w.goal(),
          w.who(),
          w.frequency(),
          w.minutes(),
          w.instructions(),
          w.fields());
    }
  }

  /** What is being written, as it was typed. */
  public record Draft(
      UUID entryId,
      Map<String, String> fields,
      @Nullable Integer difficulty,
      @Nullable Integer usefulness,
      Instant savedAt) {}
}
