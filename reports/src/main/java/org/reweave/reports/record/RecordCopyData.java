package org.reweave.reports.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a copy of somebody's record says. Whoever fills it in has left out what is another person's;
 * the document shows all of it and adds nothing.
 *
 * @param person whose record it is
 * @param leftOut what is not in it, a sentence each
 */
public record RecordCopyData(
    String clinic,
    String person,
    String preparedBy,
    LocalDate preparedOn,
    List<Section> sections,
    List<String> leftOut,
    Locale locale) {
  public RecordCopyData {
    sections = List.copyOf(sections);
    leftOut = List.copyOf(leftOut);
  }

  /** A part of the record; none without an entry is shown. */
  public record Section(String title, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /** One thing that is on record, such as a questionnaire of a day. */
  public record Entry(String title, List<Line> lines) {
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  /** What was asked, or what it is about, and what is on record. */
  public record Line(String label, String text) {}
}
