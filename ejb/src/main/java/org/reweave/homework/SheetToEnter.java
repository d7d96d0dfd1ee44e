package org.reweave.homework;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A client's assignment as staff enters it from paper: the form, and nothing that was filled in.
 */
public record SheetToEnter(
    UUID assignmentId, UUID caseId, UUID clientId, MyHomework.Form worksheet, LocalDate dueOn) {}
