package org.reweave.reports.progress;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reweave.reports.Words;
import org.reweave.reports.chart.LineChart;
import org.reweave.reports.chart.Strand;
import org.reweave.reports.pdf.PageSetup;
import org.reweave.reports.pdf.Table;
import org.reweave.reports.pdf.TaggedPdf;
import org.reweave.reports.pdf.TaggedPdf.Fact;
import org.reweave.reports.pdf.TextStyle;
import org.reweave.reports.progress.ProgressReportData.Attendance;
import org.reweave.reports.progress.ProgressReportData.Homework;
import org.reweave.reports.progress.ProgressReportData.Measure;
import org.reweave.reports.progress.ProgressReportData.Scores;
import org.reweave.reports.progress.ProgressReportData.Section;

/** A progress report as a PDF. */
public final class ProgressReport {

  private static final float CHART = 190;
  private static final String NOTHING = "–";

  private final ProgressReportData data;
  private final Words words;
  private final TaggedPdf pdf;

  private ProgressReport(ProgressReportData data, Words words, TaggedPdf pdf) {
    this.data = data;
    this.words = words;
    this.pdf = pdf;
  }

  /** Renders a report; the same data gives the same bytes. */
  public static byte[] render(ProgressReportData data) {
    Words words = Words.of(data.locale());
    PageSetup setup =
        new PageSetup(
            words,
            data.clinic(),
            words.get("report.version", data.version()),
            words.get("report.footer"));
    return TaggedPdf.render(setup, pdf -> new ProgressReport(data, words, pdf).write());
  }

  private void write() {
    pdf.heading(1, words.get("report.title"), TextStyle.TITLE, 60);
    pdf.space(3);
    pdf.paragraph(data.caseTitle(), TextStyle.LEAD);
    pdf.space(14);
    String period = words.get("report.from-to", words.date(data.from()), words.date(data.to()));
    pdf.facts(
        List.of(
            new Fact(words.get("report.period"), period),
            new Fact(words.get("report.audience"), word("audience", data.audience())),
            new Fact(words.get("report.prepared-by"), data.preparedBy()),
            new Fact(words.get("report.prepared-on"), words.date(data.preparedOn()))),
        2);
    attendance();
    measures();
    homework();
    for (Section section : data.sections()) {
      titled(section.title(), 40);
      if (section.lines().size() == 1) {
        pdf.paragraph(section.lines().getFirst(), TextStyle.BODY);
      } else {
        pdf.bullets(section.lines(), TextStyle.BODY);
      }
    }
    nextSteps();
    limits();
  }

  private void section(String key, float keepWith) {
    titled(words.get(key), keepWith);
  }

  private void titled(String title, float keepWith) {
    pdf.space(22);
    pdf.heading(2, title, TextStyle.SECTION, keepWith);
    pdf.space(7);
  }

  private void attendance() {
    section("report.attendance", 70);
    if (data.attendance().isEmpty()) {
      pdf.paragraph(words.get("report.attendance.none"), TextStyle.BODY);
      return;
    }
    List<Table.Column> columns =
        List.of(
            text("report.client", 3),
            number("report.offered", 1.6f),
            number("report.attended", 1.6f),
            number("report.cancelled", 1.6f),
            number("report.no-show", 1.6f));
    List<List<String>> rows = new ArrayList<>();
    for (Attendance a : data.attendance()) {
      rows.add(
          List.of(
              a.client(),
              number(a.offered()),
              number(a.attended()),
              number(a.cancelled()),
              number(a.noShow())));
    }
    pdf.table(withoutEmptyColumns(new Table(columns, rows)));
  }

  private static Table withoutEmptyColumns(Table table) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      if (!table.rows().stream().allMatch(row -> row.get(column).equals(NOTHING))) {
        kept.add(column);
      }
    }
    return new Table(
        kept.stream().map(table.columns()::get).toList(),
        table.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  private void measures() {
    if (untold(data.measures())) {
      return;
    }
    section("report.measures", 120);
    if (data.measures().isEmpty()) {
      pdf.paragraph(words.get("report.measures.none"), TextStyle.BODY);
      return;
    }
    for (int i = 0; i < data.measures().size(); i++) {
      if (i > 0) {
        pdf.space(24);
      }
      measure(data.measures().get(i));
    }
  }

  private void measure(Measure measure) {
    TextStyle title = new TextStyle(TextStyle.LABEL.face(), 11.5f, 16, TextStyle.LABEL.color());
    float summary = 26 + 23 * measure.clients().size();
    boolean scored =
        measure.clients().stream()
            .flatMap(c -> c.points().stream())
            .anyMatch(p -> p.value() != null);
    boolean drawn = measure.clients().stream().anyMatch(ProgressReport::changesOverTime);
    pdf.heading(3, measure.instrument(), title, summary + (drawn ? CHART : 0) + 70);
    pdf.paragraph(measure.direction(), TextStyle.SMALL);
    pdf.space(7);
    if (!scored) {
      pdf.paragraph(words.get("report.scores.none"), TextStyle.BODY);
      return;
    }
    summary(measure);
    pdf.space(drawn ? 12 : 6);
    if (drawn) {
      LineChart chart = chart(measure);
      pdf.figure(CHART, chart.describe(), c -> chart.draw(c, pdf.width(), CHART));
      pdf.space(4);
      if (chart.series().stream().anyMatch(one -> one.chance() > 0)) {
        pdf.paragraph(words.get("report.chance"), TextStyle.SMALL);
      }
    }
    if (!measure.note().isBlank()) {
      pdf.paragraph(measure.note(), TextStyle.SMALL);
    }
    pdf.space(10);
    numbers(measure);
  }

  /** One score makes no line. */
  private static boolean changesOverTime(Scores scores) {
    return scores.points().stream().filter(p -> p.value() != null).count() > 1;
  }

  private void summary(Measure measure) {
    List<Table.Column> columns =
        List.of(
            text("report.client", 2.4f),
            number("report.first", 1.1f),
            number("report.latest", 1.1f),
            text("report.band", 3.2f),
            text("report.change", 2.4f));
    List<List<String>> rows = new ArrayList<>();
    for (Scores scores : measure.clients()) {
      List<LineChart.Point> scored =
          scores.points().stream().filter(p -> p.value() != null).toList();
      rows.add(
          List.of(
              scores.client(),
              scored.isEmpty() ? NOTHING : number(scored.getFirst().value()),
              scored.isEmpty() ? NOTHING : number(scored.getLast().value()),
              scores.band().isBlank() ? NOTHING : scores.band(),
              word("change", scores.change())));
    }
    pdf.table(new Table(columns, rows));
  }

  private LineChart chart(Measure measure) {
    List<LineChart.Series> series = new ArrayList<>();
    for (Scores scores : measure.clients()) {
      Strand strand = series.isEmpty() ? Strand.FIRST : Strand.SECOND;
      // Two bands would hide each other.
      double chance = measure.clients().size() == 1 ? scores.chance() : 0;
      series.add(
          new LineChart.Series(
              scores.client(), strand, scores.points(), word("change", scores.change()), chance));
    }
    return new LineChart(
        measure.instrument(),
        measure.direction(),
        measure.min(),
        measure.max(),
        measure.cutOff(),
        series,
        data.locale());
  }

  /** The same scores as numbers, a row for each day. */
  private void numbers(Measure measure) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(text("report.date", 2));
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Scores scores : measure.clients()) {
      columns.add(Table.Column.text(scores.client(), 2));
      scores.points().forEach(p -> days.add(p.on()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      List<String> row = new ArrayList<>();
      row.add(words.shortDate(day));
      for (Scores scores : measure.clients()) {
        row.add(
            scores.points().stream()
                .filter(p -> p.on().equals(day))
                .map(p -> number(p.value()))
                .findFirst()
                .orElse(NOTHING));
      }
      rows.add(row);
    }
    pdf.table(new Table(columns, rows));
  }

  private void homework() {
    if (untold(data.homework())) {
      return;
    }
    section("report.homework", 70);
    if (data.homework().isEmpty()) {
      pdf.paragraph(words.get("report.homework.none"), TextStyle.BODY);
      return;
    }
    List<Table.Column> columns =
        List.of(
            text("report.homework.what", 3.4f),
            number("report.set", 1.3f),
            number("report.done", 1.3f),
            number("report.reviewed", 1.5f),
            number("report.quality", 1.7f));
    List<List<String>> rows = new ArrayList<>();
    for (Homework h : data.homework()) {
      rows.add(
          List.of(
              h.label(),
              number(h.set()),
              number(h.done()),
              number(h.reviewed()),
              number(h.quality())));
    }
    pdf.table(withoutEmptyColumns(new Table(columns, rows)));
    if (data.homework().stream().anyMatch(h -> h.quality() != null)) {
      pdf.space(5);
      pdf.paragraph(words.get("report.quality.note"), TextStyle.SMALL);
    }
  }

  /** Therapists read that there is nothing; to others nothing may mean that they are not told. */
  private boolean untold(List<?> rows) {
    return rows.isEmpty() && data.audience() != ProgressReportData.Audience.THERAPIST;
  }

  private void nextSteps() {
    section("report.next", 40);
    if (data.nextSteps().isEmpty()) {
      pdf.paragraph(words.get("report.next.none"), TextStyle.BODY);
    } else {
      pdf.numbered(data.nextSteps(), TextStyle.BODY);
    }
  }

  private void limits() {
    section("report.limits", 110);
    pdf.note(words.get("report.limits.text"), TextStyle.BODY);
    pdf.space(12);
    pdf.paragraph(words.get("report.confidential"), TextStyle.SMALL);
  }

  private Table.Column text(String key, float weight) {
    return Table.Column.text(words.get(key), weight);
  }

  private Table.Column number(String key, float weight) {
    return Table.Column.number(words.get(key), weight);
  }

  private String word(String family, Enum<?> value) {
    return words.get("report." + family + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private String number(@Nullable Number value) {
    if (value == null) {
      return NOTHING;
    }
    NumberFormat format = NumberFormat.getNumberInstance(data.locale());
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }
}
