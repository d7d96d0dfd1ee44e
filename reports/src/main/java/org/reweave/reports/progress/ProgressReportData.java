package org.reweave.reports.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reweave.reports.chart.LineChart;
import org.reweave.reports.chart.LineChart.CutOff;

/**
 * What a progress report says. Whoever fills it in has chosen what its reader may know; the report
 * shows all of it and adds nothing. Measures or homework without a row are a section of their own
 * for therapists alone.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param version of this report, from 1
 * @param sections what only some readers are told, such as the decision on joint work
 */
public record ProgressReportData(
    Audience audience,
    String clinic,
    String caseTitle,
    LocalDate from,
    LocalDate to,
    String preparedBy,
    LocalDate preparedOn,
    int version,
    List<Attendance> attendance,
    List<Measure> measures,
    List<Homework> homework,
    List<Section> sections,
    List<String> nextSteps,
    Locale locale) {

  /** A report without further sections. */
  public ProgressReportData(
      Audience audience,
      String clinic,
      String caseTitle,
      LocalDate from,
      LocalDate to,
      String preparedBy,
      LocalDate preparedOn,
      int version,
      List<Attendance> attendance,
      List<Measure> measures,
      List<Homework> homework,
      List<String> nextSteps,
      Locale locale) {
    this(
        audience,
        clinic,
        caseTitle,
        from,
        to,
        preparedBy,
        preparedOn,
        version,
        attendance,
        measures,
        homework,
        List.of(),
        nextSteps,
        locale);
  }

  public ProgressReportData {
    sections = List.copyOf(sections);
    attendance = List.copyOf(attendance);
    measures = List.copyOf(measures);
    homework = List.copyOf(homework);
    nextSteps = List.copyOf(nextSteps);
  }

  /** Who is to read the report. */
  public enum Audience {
    THERAPIST,
    CLIENT,
    REFERRER,
    COUPLE
  }

  /**
   * Appointments in the period, of one client or of both. A count is null where the reader is not
   * told; a column without any count is left out.
   *
   * @param offered how many were planned
   * @param noShow not held because the client did not come
   */
  public record Attendance(
      String client,
      int offered,
      @Nullable Integer attended,
      @Nullable Integer cancelled,
      @Nullable Integer noShow) {}

  /**
   * One measure.
   *
   * @param direction range and direction in words, such as "0 to 40, higher is better"
   * @param cutOff where the usual range begins, or null
   * @param note what counts as more than chance, with its source; empty for nothing
   * @param clients at most two; the first is drawn solid, the second dashed
   */
  public record Measure(
      String instrument,
      String direction,
      double min,
      double max,
      @Nullable CutOff cutOff,
      String note,
      List<Scores> clients) {
    public Measure {
      clients = List.copyOf(clients);
      if (clients.size() > 2) {
        throw new IllegalArgumentException("A measure compares at most two clients");
      }
    }
  }

  /**
   * One client's scores on a measure.
   *
   * @param band the latest score in words; empty for nothing
   * @param chance how much a score may move by chance; 0 if it is not known
   */
  public record Scores(
      String client, List<LineChart.Point> points, String band, Change change, double chance) {
    public Scores {
      points = points.stream().sorted((a, b) -> a.on().compareTo(b.on())).toList();
    }
  }

  /** How a score has changed since the first one (reliable change: Jacobson and Truax, 1991). */
  public enum Change {
    IMPROVED,
    UNCHANGED,
    DETERIORATED,
    /** Too few scores to tell. */
    UNKNOWN
  }

  /**
   * Homework in the period, of one client or of one worksheet. A count is null where the reader is
   * not told; a column without any count is left out.
   *
   * @param label the client or the worksheet
   * @param quality mean of the therapist's ratings from 0 to 4, or null if none was rated
   */
  public record Homework(
      String label,
      int set,
      @Nullable Integer done,
      @Nullable Integer reviewed,
      @Nullable Double quality) {}

  /**
   * Something else to be told.
   *
   * @param lines one sentence or more; several are shown as a list
   */
  public record Section(String title, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("A section says something");
      }
    }
  }
}
