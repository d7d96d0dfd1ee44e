package org.reweave.homework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseClient;
import org.reweave.platform.Invalid;
import org.reweave.seeds.Worksheet;

/**
 * Homework that may be given, if joint work is cleared where it is joint.
 *
 * @param clients to whom, at least one
 * @param note empty for none
 */
record HomeworkOrder(Worksheet worksheet, List<CaseClient> clients, LocalDate dueOn, String note) {
  private static final int MOST_NOTE = 2000;
  private static final int LAST_YEAR = 9999;

  /** Both partners work on it together, or both get it. */
  boolean joint() {
    return worksheet.joint() || clients.size() > 1;
  }

  /**
   * Checks what was asked for.
   *
   * @param worksheet the one that was asked for; null if there is none
   * @param clients of the case today
   * @param today in the clinic's time zone
   * @param appointmentKnown whether the named appointment, if any, is of this case
   * @throws Invalid naming each field that cannot be taken
   */
  static HomeworkOrder of(
      NewHomework asked,
      @Nullable Worksheet worksheet,
      List<CaseClient> clients,
      LocalDate today,
      boolean appointmentKnown) {
    var problems = new ArrayList<Invalid.Problem>();
    if (worksheet == null) {
      problems.add(
          new Invalid.Problem("worksheet", "unknown", "Choose a worksheet from the library."));
    }
    var to = assignees(asked.assignee(), clients);
    if (to.isEmpty()) {
      problems.add(
          new Invalid.Problem("assignee", "unknown", "Choose a client of this case, or both."));
    }
    var dueOn = asked.dueOn();
    if (dueOn == null) {
      problems.add(new Invalid.Problem("dueOn", "required", "Choose the day it is due."));
    } else if (dueOn.isBefore(today)) {
      problems.add(new Invalid.Problem("dueOn", "past", "Choose today or a later day."));
    } else if (dueOn.getYear() > LAST_YEAR) {
      problems.add(new Invalid.Problem("dueOn", "out-of-range", "Choose an earlier day."));
    }
    var note = Objects.requireNonNullElse(asked.note(), "").strip();
    if (note.length() > MOST_NOTE) {
      problems.add(
          new Invalid.Problem("note", "too-long", "Shorten this to " + MOST_NOTE + " characters."));
    }
    if (!appointmentKnown) {
      problems.add(
          new Invalid.Problem("appointmentId", "unknown", "Choose an appointment of this case."));
    }
    if (worksheet == null || dueOn == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new HomeworkOrder(worksheet, to, dueOn, note);
  }

  private static List<CaseClient> assignees(@Nullable String assignee, List<CaseClient> clients) {
    if (NewHomework.BOTH.equals(assignee)) {
      return clients.size() > 1 ? clients : List.of();
    }
    return clients.stream().filter(c -> c.clientId().toString().equals(assignee)).toList();
  }
}
