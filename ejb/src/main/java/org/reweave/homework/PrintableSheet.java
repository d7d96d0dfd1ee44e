package org.reweave.homework;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the PDF of an assignment is made from.
 *
 * @param worksheet the worksheet's key
 */
public record PrintableSheet(UUID assignmentId, String worksheet, LocalDate dueOn) {}
