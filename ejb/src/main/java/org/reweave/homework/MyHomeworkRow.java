package org.reweave.homework;

import java.time.LocalDate;
import java.util.UUID;

/** An assignment in the client's own list. */
public record MyHomeworkRow(
    UUID assignmentId,
    String worksheet,
    String title,
    String step,
    LocalDate dueOn,
    AssignmentStatus status) {}
