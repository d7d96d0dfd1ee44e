package org.reweave.homework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.reweave.seeds.Worksheet;

/** What the PDF of an assignment is made from. */
public record PrintableSheet(
    UUID assignmentId, Worksheet worksheet, LocalDate dueOn, Locale language) {}
