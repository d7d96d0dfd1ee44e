package org.reweave.reports.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.reweave.reports.chart.LineChart.Point;
import org.reweave.reports.pdf.Conformance;
import org.reweave.reports.pdf.PdfLook;
import org.reweave.reports.progress.ProgressReportData.Attendance;
import org.reweave.reports.progress.ProgressReportData.Audience;
import org.reweave.reports.progress.ProgressReportData.Change;
import org.reweave.reports.progress.ProgressReportData.Homework;
import org.reweave.reports.progress.ProgressReportData.Measure;
import org.reweave.reports.progress.ProgressReportData.Scores;
import org.reweave.reports.progress.ProgressReportData.Section;

class ProgressReportTest {

  @Test
  void keepsToPdfA2aAndPdfUa1() throws Exception {
    assertThat(Conformance.failures(ProgressReport.render(Reports.full()))).isEmpty();
  }

  @Test
  void givesTheSameBytesForTheSameData() {
    assertThat(ProgressReport.render(Reports.full()))
        .isEqualTo(ProgressReport.render(Reports.full()));
  }

  @Test
  void saysEverythingItWasGiven() throws Exception {
    byte[] pdf = ProgressReport.render(Reports.full());

    assertThat(PdfLook.text(pdf))
        .contains(
            "Progress report",
            "Alex Moran and Blair Quinn",
            "20 August 2026 to 22 November 2026",
            "The care team",
            "Tara Okafor, therapist",
            "Did not come",
            "Couples Satisfaction Index (CSI-16)",
            "0 to 81, higher is better",
            "In the usual range",
            "Improving",
            "No clear change",
            "more than chance for one person",
            "Quality, 0 to 4",
            "3.2",
            "Repeat all measures in four weeks.",
            "not a diagnosis");
    int pages = PdfLook.pages(pdf);
    for (int page = 1; page <= pages; page++) {
      assertThat(PdfLook.printed(pdf, page))
          .contains(
              "Riverside Couples Clinic",
              "Version 2",
              "Confidential.",
              "Page " + page + " of " + pages);
    }
  }

  @Test
  void saysPlainlyWhatThereIsNot() throws Exception {
    byte[] pdf = ProgressReport.render(nothing(Audience.THERAPIST));

    assertThat(PdfLook.text(pdf))
        .contains(
            "No appointments were offered",
            "No measures were taken",
            "No homework was set",
            "No next steps");
    assertThat(Conformance.failures(pdf)).isEmpty();
  }

  @Test
  void isSilentOnWhatOthersMayOnlyNotBeTold() throws Exception {
    for (var reader : List.of(Audience.CLIENT, Audience.COUPLE, Audience.REFERRER)) {
      assertThat(PdfLook.text(ProgressReport.render(nothing(reader))))
          .as("%s", reader)
          .doesNotContain("No measures", "No homework", "Measures", "Homework");
    }
  }

  private static ProgressReportData nothing(Audience reader) {
    return Reports.report(reader, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void saysThatAMeasureHasNoScores() throws Exception {
    Measure measure =
        new Measure(
            "Trust check-in",
            "0 to 10",
            0,
            10,
            null,
            "",
            List.of(
                new Scores(
                    "Alex", List.of(new Point(Reports.START, null)), "", Change.UNKNOWN, 0)));
    byte[] pdf = ProgressReport.render(withMeasures(List.of(measure)));

    assertThat(PdfLook.text(pdf)).contains("No scores in this period.");
    assertThat(Conformance.failures(pdf)).isEmpty();
  }

  @Test
  void leavesOutWhatItsReaderIsNotTold() throws Exception {
    ProgressReportData couple =
        Reports.report(
            Audience.COUPLE,
            List.of(new Attendance("Both", 6, null, null, null)),
            List.of(),
            List.of(new Homework("Weekly check-in", 1, null, null, null)),
            List.of());

    assertThat(PdfLook.text(ProgressReport.render(couple)))
        .contains("Offered", "Both", "Weekly check-in", "Set")
        .doesNotContain("Attended", "Did not come", "Done", "Reviewed", "Quality", "–");
  }

  @Test
  void addsTheSectionsThatOnlySomeReadersAreTold() throws Exception {
    ProgressReportData en = Reports.empty();
    ProgressReportData data =
        new ProgressReportData(
            Audience.THERAPIST,
            en.clinic(),
            en.caseTitle(),
            en.from(),
            en.to(),
            en.preparedBy(),
            en.preparedOn(),
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Section("Joint work", List.of("Cleared on 3 October.")),
                new Section("Open topics", List.of("Fear at home: 1", "Sleep: 2"))),
            List.of(),
            en.locale());

    byte[] pdf = ProgressReport.render(data);

    assertThat(PdfLook.text(pdf))
        .contains("Joint work Cleared on 3 October.", "Open topics", "Fear at home: 1");
    assertThat(Conformance.failures(pdf)).isEmpty();
  }

  @Test
  void namesNobodyInItsMetadata() throws Exception {
    PdfReader reader = new PdfReader(ProgressReport.render(Reports.full()));

    assertThat(reader.getInfo()).containsOnlyKeys("Title", "FileId");
    assertThat(reader.getInfo()).containsEntry("Title", "Document");
    assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8))
        .doesNotContain("Alex", "Blair", "Okafor", "Riverside");
  }

  @Test
  void goesOnOverAsManyPagesAsLongTablesNeed() throws Exception {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      points.add(new Point(Reports.START.plusWeeks(i), (double) (i % 40)));
    }
    String endless = "A name that does not end ".repeat(400).strip();
    ProgressReportData data =
        Reports.report(
            Audience.COUPLE,
            List.of(new Attendance(endless, 1, 1, 0, 0)),
            List.of(
                new Measure(
                    "Trust",
                    "0 to 40",
                    0,
                    40,
                    null,
                    "",
                    List.of(new Scores("Alex", points, "", Change.UNKNOWN, 0)))),
            List.of(new Homework("Letter", 1, 0, 0, null)),
            List.of(endless));

    byte[] pdf = ProgressReport.render(data);

    assertThat(PdfLook.pages(pdf)).isGreaterThan(6);
    assertThat(PdfLook.text(pdf)).contains("30 Nov 2028");
    assertThat(Conformance.failures(pdf)).isEmpty();
  }

  @Test
  void speaksSpanish() throws Exception {
    ProgressReportData en = Reports.full();
    ProgressReportData es =
        new ProgressReportData(
            Audience.CLIENT,
            en.clinic(),
            "Informe para Ángela Núñez",
            LocalDate.of(2026, 8, 1),
            LocalDate.of(2026, 11, 22),
            "Íñigo Peña",
            en.preparedOn(),
            1,
            en.attendance(),
            en.measures(),
            en.homework(),
            List.of("¿Qué queda por decir?"),
            Locale.of("es"));

    byte[] pdf = ProgressReport.render(es);

    assertThat(PdfLook.text(pdf))
        .contains(
            "Informe de progreso",
            "Ángela Núñez",
            "Del 1 de agosto de 2026 al 22 de noviembre de 2026",
            "¿Qué queda por decir?",
            "Sin cambio claro");
    assertThat(PdfLook.printed(pdf, 1)).contains("Página 1 de");
    assertThat(Conformance.failures(pdf)).isEmpty();
  }

  @Test
  void comparesAtMostTwo() {
    Scores scores = new Scores("Alex", List.of(), "", Change.UNKNOWN, 0);

    assertThatThrownBy(
            () -> new Measure("Trust", "", 0, 10, null, "", List.of(scores, scores, scores)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ProgressReportData withMeasures(List<Measure> measures) {
    return Reports.report(Audience.CLIENT, List.of(), measures, List.of(), List.of());
  }
}
