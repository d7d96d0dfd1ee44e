package org.reweave.reports.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reweave.reports.chart.LineChart.CutOff;
import org.reweave.reports.chart.LineChart.Point;
import org.reweave.reports.progress.ProgressReportData.Attendance;
import org.reweave.reports.progress.ProgressReportData.Audience;
import org.reweave.reports.progress.ProgressReportData.Change;
import org.reweave.reports.progress.ProgressReportData.Homework;
import org.reweave.reports.progress.ProgressReportData.Measure;
import org.reweave.reports.progress.ProgressReportData.Scores;

/** Reports for tests. */
final class Reports {

  static final LocalDate START = LocalDate.of(2026, 8, 20);

  private Reports() {}

  static ProgressReportData full() {
    return report(
        Audience.THERAPIST,
        List.of(
            new Attendance("Alex Moran", 12, 10, 1, 1), new Attendance("Blair Quinn", 12, 9, 3, 0)),
        List.of(
            new Measure(
                "Couples Satisfaction Index (CSI-16)",
                "0 to 81, higher is better",
                0,
                81,
                new CutOff(51.5, "Cut-off 51.5"),
                "A change of 10 or more is more than chance for one person (reliable change;"
                    + " Jacobson and Truax, 1991).",
                List.of(
                    new Scores(
                        "Alex Moran",
                        points(38, 41, 40, 47, 52, 58),
                        "In the usual range",
                        Change.IMPROVED,
                        10),
                    new Scores(
                        "Blair Quinn",
                        points(31, 33, null, 36, 34, 37),
                        "Below the usual range",
                        Change.UNCHANGED,
                        10))),
            new Measure(
                "PHQ-9",
                "0 to 27, lower is better",
                0,
                27,
                new CutOff(10, "Cut-off 10"),
                "A change of 5 or more is more than chance.",
                List.of(
                    new Scores("Alex Moran", points(14, 12, 9, 7), "Mild", Change.IMPROVED, 5)))),
        List.of(
            new Homework("Alex Moran", 6, 5, 5, 3.2), new Homework("Blair Quinn", 6, 4, 2, null)),
        List.of(
            "Keep the weekly check-in on Sunday evening, fifteen minutes, with the phones in"
                + " another room.",
            "Talk about the relationship agreements in the next session and set a date on which"
                + " they end.",
            "Repeat all measures in four weeks."));
  }

  static ProgressReportData empty() {
    return report(Audience.REFERRER, List.of(), List.of(), List.of(), List.of());
  }

  static ProgressReportData report(
      Audience audience,
      List<Attendance> attendance,
      List<Measure> measures,
      List<Homework> homework,
      List<String> nextSteps) {
    return new ProgressReportData(
        audience,
        "Riverside Couples Clinic",
        "Alex Moran and Blair Quinn",
        START,
        LocalDate.of(2026, 11, 22),
        "Tara Okafor, therapist",
        LocalDate.of(2026, 11, 22),
        2,
        attendance,
        measures,
        homework,
        nextSteps,
        Locale.UK);
  }

  /** Scores every 19 days; null where one is missing. */
  static List<Point> points(Integer... values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(
          new Point(START.plusDays(19L * i), values[i] == null ? null : values[i].doubleValue()));
    }
    return points;
  }
}
