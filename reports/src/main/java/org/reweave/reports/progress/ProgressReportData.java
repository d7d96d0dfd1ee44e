package org.reweave.reports.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reweave.reports.chart.LineChart;

/**
 * What a progress report says. Whoever fills it in has chosen what its reader may know; the report
 * shows all of it and adds nothing.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param version of this report, from 1
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
    List<String> nextSteps,
    Locale locale) {

  public ProgressReportData {
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
   * One client's appointments in the period.
   *
   * @param offered how many were planned
   * @param noShow not held because the client did not come
   */
  public record Attendance(String client, int offered, int attended, int cancelled, int noShow) {}

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
      LineChart.@Nullable CutOff cutOff,
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
   * Homework in the period, of one client or of one worksheet.
   *
   * @param label the client or the worksheet
   * @param quality mean of the therapist's ratings from 0 to 4, or null if none was rated
   */
  public record Homework(String label, int set, int done, int reviewed, @Nullable Double quality) {}
}
