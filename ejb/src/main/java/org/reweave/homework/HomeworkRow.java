package org.reweave.homework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Field;

/**
 * An assignment as the case's team sees it.
 *
 * @param pairId the same for the two assignments of joint work, else null
 * @param form what the worksheet asked when it was given
 * @param entries submitted ones, newest first
 */
public record HomeworkRow(
    UUID assignmentId,
    UUID clientId,
    String worksheet,
    String title,
    String step,
    LocalDate dueOn,
    AssignmentStatus status,
    String note,
    @Nullable UUID pairId,
    @JsonIgnore List<Field> form,
    List<Filled> entries) {
  public HomeworkRow {
    form = List.copyOf(form);
    entries = List.copyOf(entries);
  }

  /**
   * An entry. Its content is null for staff whom its audience leaves out.
   *
   * @param fields value by field key, in the worksheet's order
   * @param difficulty 0 to 10, by the client
   * @param usefulness 0 to 10, by the client
   * @param enteredBy who of the staff entered it from paper; null if the client sent it
   */
  public record Filled(
      UUID entryId,
      Instant submittedAt,
      @Nullable Map<String, String> fields,
      @Nullable Integer difficulty,
      @Nullable Integer usefulness,
      @Nullable String enteredBy,
      @Nullable Review review) {}
}
