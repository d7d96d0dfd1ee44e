package org.reweave.homework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Homework to give. What may be null here was left out of the request.
 *
 * @param worksheet key of the worksheet
 * @param assignee a client's id, or {@code BOTH}
 * @param dueOn today or later, in the clinic's time zone
 * @param note a word to the client, at most 2000 characters
 * @param appointmentId the appointment of the same case at which it was given
 */
public record NewHomework(
    @Nullable String worksheet,
    @Nullable String assignee,
    @Nullable LocalDate dueOn,
    @Nullable String note,
    @Nullable UUID appointmentId) {
  /** The assignee of work for each partner. */
  public static final String BOTH = "BOTH";
}
